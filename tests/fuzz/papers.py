"""A small covenant as bytes that a person can read: it carries a journal, and little else. Packed when asked."""

import re
import zlib

from canvas.session.carrying import CARRIED_FILE

_PACKET = "<x><xmp:CreatorTool>Leerwerkcanvas 0.0</xmp:CreatorTool><urn:leerwerkcanvas:covenant#/></x>"
"""An older version of the tool made it, so its seal is not asked: what is inside is read and shown."""
_JOURNAL = re.compile(rb"/EmbeddedFile (?P<filter>[^>]*)>>\nstream\n(?P<inside>.*?)\nendstream", re.DOTALL)


def paper(journal: bytes, *, packed: bool = False) -> bytes:
    """A PDF with this journal in it."""
    inside, how = (zlib.compress(journal), b"/Filter /FlateDecode ") if packed else (journal, b"")
    file = b"<< /F (%b) /UF (%b) /EF << /F 5 0 R >> /Type /Filespec >>" % ((CARRIED_FILE.encode(),) * 2)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(%b) 4 0 R] >> >> /AF [4 0 R]"
        b" /Metadata 6 0 R /Lang (nl) >>" % CARRIED_FILE.encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        file,
        b"<< /Length %d /Type /EmbeddedFile %b>>\nstream\n%b\nendstream" % (len(inside), how, inside),
        b"<< /Length %d /Type /Metadata /Subtype /XML >>\nstream\n%b\nendstream" % (len(_PACKET), _PACKET.encode()),
    )
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n" % (len(places) + 1, table)
    return data + start + b"<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, len(data))


def carried(data: bytes) -> tuple[bytes, bool] | None:
    """The journal in such a paper, and whether it was packed; None when it is not to be found any more."""
    found = _JOURNAL.search(data)
    if found is None:
        return None
    if not found["filter"]:
        return found["inside"], False
    try:
        return zlib.decompress(found["inside"]), True
    except zlib.error:
        return None
