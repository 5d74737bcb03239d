"""English names of the months, in full and short."""

_SHORT = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: First three letters to the number of the month.
MONTHS = {name: number for number, name in enumerate(_SHORT, start=1)}
#: Any form of a month that news uses, for patterns that ignore case; a full stop after it is not part of it.
MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec"
)
