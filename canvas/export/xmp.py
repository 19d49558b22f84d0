"""What a document tells about itself to archives: the same facts as in its properties, as XMP."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from canvas.export.carried import Carried

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>{carried}{extension}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

EXTENSIONS = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""Archives know what is outside their own words only from what a document says about it."""

SCHEMA = """<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{space}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"""

PROPERTY = """<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>{says}</pdfaProperty:description>
</rdf:li>"""

OWN = "urn:leerwerkcanvas:covenant#"
"""The words of this tool about a covenant. A name, and no address."""
CARRIED = """<rdf:Description rdf:about="" xmlns:lwc="urn:leerwerkcanvas:covenant#">
<lwc:Seal>{seal}</lwc:Seal><lwc:Copy>{copy}</lwc:Copy></rdf:Description>"""


NO_END = {"endstream": "end&#115;tream", "endobj": "end&#111;bj"}
"""Words that end a part of a file: a packet is not compressed, and a reader that looks for them would stop there."""


@dataclass(frozen=True)
class About:
    """What a document is, in its own language."""

    title: str
    author: str
    subject: str
    language: str
    creator: str
    producer: str
    day: dt.date


def packet(about: About, carried: Carried | None = None) -> bytes:
    """The facts as a packet of XMP, with what the document promises: PDF/UA-1 and PDF/A-3a."""
    words = {
        "title": about.title,
        "author": about.author,
        "subject": about.subject,
        "language": about.language,
        "creator": about.creator,
        "producer": about.producer,
        "day": f"{about.day.isoformat()}T00:00:00Z",
    }
    kept = {name: escape(word, NO_END) for name, word in words.items()}
    schemas = [_schema("PDF/UA", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", {"part": ("Integer", "ISO 14289")})]
    told = ""
    if carried is not None:
        told = CARRIED.format(seal=carried.seal, copy=carried.copy)
        properties = {"Seal": ("Text", "SHA-256"), "Copy": ("Text", "sign | publish")}
        schemas.append(_schema("Leerwerkcanvas", OWN, "lwc", properties))
    extension = EXTENSIONS.format(schemas="".join(schemas))
    return PACKET.format(**kept, carried=told, extension=extension).encode()


def _schema(name: str, space: str, prefix: str, properties: Mapping[str, tuple[str, str]]) -> str:
    """What words of another kind mean: per property what sort of value it has, and what that is."""
    listed = (PROPERTY.format(name=word, kind=kind, says=says) for word, (kind, says) in properties.items())
    return SCHEMA.format(name=name, space=space, prefix=prefix, properties="".join(listed))
