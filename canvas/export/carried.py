"""What a covenant carries beside its pages: its seal, which copy it is, and the session as an attached file."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from canvas.export.ordered import Copy, Material
from canvas.model.personal import impersonal
from canvas.rules.publishing import published
from canvas.session.carrying import CARRIED_FILE, for_publication, written

KIND = "application#2Fx-ndjson"
"""JSON, one object on each line; the slash as a name in a PDF writes it."""
FILE, FILES = "CarriedFile", "CarriedFiles"


@dataclass(frozen=True)
class Carried:
    """Facts for machines, and a file that opens as the session again."""

    seal: str
    copy: Copy = "sign"
    journal: bytes = b""
    says: str = ""
    """What the file is, in the language of the document."""


def for_copy(material: Material) -> Material:
    """The material as one copy may show it: the copy to publish knows no persons, on paper and in its file."""
    if material.copy == "sign":
        return material
    if material.reading is None:
        return replace(
            material, board=published(material.board, material.scenario), scenario=impersonal(material.scenario)
        )
    open_ = for_publication(material.reading)
    return replace(material, reading=open_, board=open_.history.board, scenario=open_.header.scenario)


def journal_of(material: Material) -> bytes:
    """The session that goes along, as it is in this copy; nothing when the board was never in a session."""
    return written(material.reading.header, material.reading.records) if material.reading else b""


def attach(document: Any, carried: Carried, day: dt.date) -> None:
    """Put the file in the document: as its source, and in its list of files."""
    stream = PDFStream(PDFDictionary(_about_file(carried, day)), carried.journal, [PDFZCompress])
    name = PDFString(CARRIED_FILE)
    specification = {
        "Type": PDFName("Filespec"),
        "F": name,
        "UF": name,
        "Desc": PDFString(carried.says),
        "AFRelationship": PDFName("Source"),
        "EF": PDFDictionary({"F": document.Reference(stream), "UF": document.Reference(stream)}),
    }
    document.Reference(PDFDictionary(specification), FILE)
    files = PDFDictionary({"Names": PDFArray([name, PDFObjectReference(FILE)])})
    catalog = document.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "AF"]
    catalog.Names = PDFDictionary({"EmbeddedFiles": files})
    catalog.AF = PDFArray([PDFObjectReference(FILE)])


def _about_file(carried: Carried, day: dt.date) -> dict[str, Any]:
    moment = PDFString(f"D:{day:%Y%m%d}000000Z")
    params = PDFDictionary({"ModDate": moment, "Size": len(carried.journal)})
    return {"Type": PDFName("EmbeddedFile"), "Subtype": f"/{KIND}", "Params": params}
