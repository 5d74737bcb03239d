"""Tables of reports as columns: Parquet."""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from recount.collect.places import Origin
from recount.collect.rows import FIELDS, read_row
from recount.collect.streams import read_at_most
from recount.lexicon.limits import read_limits
from recount.records.issue import InputError, Issue
from recount.records.raw import Raw

#: Rows that are unpacked at a time.
BATCH = 64


def read_parquet(stream: BinaryIO, origin: Origin) -> Iterator[Raw | Issue]:
    """One report a row."""
    import pyarrow as pa  # noqa: PLC0415  heavy, and few inputs need it

    try:
        seekable = stream if stream.seekable() else io.BytesIO(read_at_most(stream, read_limits().stream_bytes))
        yield from _read_rows(seekable, origin)
    except InputError as trouble:
        yield origin.error(str(trouble))
    except (pa.ArrowException, OSError, ValueError) as broken:
        yield origin.error(f"is no readable Parquet ({_first_line(broken)}); write or copy it again")


def _read_rows(stream: BinaryIO, origin: Origin) -> Iterator[Raw | Issue]:
    """The rows of all batches, numbered from 1."""
    import pyarrow.parquet as pq  # noqa: PLC0415

    with pq.ParquetFile(stream) as table:
        names = [name for name in ("text", *FIELDS) if name in table.schema_arrow.names]
        if "text" not in names:
            raise InputError('has no column "text"; name the column with the reports\' words "text"')
        _refuse_huge(table)
        number = 0
        for batch in table.iter_batches(batch_size=BATCH, columns=names, use_threads=False):
            for index in range(batch.num_rows):
                number += 1
                part = origin.part(number)
                try:
                    row = {name: batch.column(name)[index].as_py() for name in names}
                except UnicodeDecodeError:
                    yield part.error("is not UTF-8; write the table again with strings in UTF-8")
                    continue
                yield from read_row(row, part)


def _refuse_huge(table: Any) -> None:  # noqa: ANN401  pyarrow has no types
    """InputError where a row group would not fit into memory."""
    limit = read_limits().row_group_bytes
    sizes = (table.metadata.row_group(number).total_byte_size for number in range(table.metadata.num_row_groups))
    if max(sizes, default=0) > limit:
        raise InputError(f"holds a row group of more than {limit // 1_048_576} MB; write it with smaller row groups")


def _first_line(broken: Exception) -> str:
    return str(broken).split("\n", maxsplit=1)[0][:120]
