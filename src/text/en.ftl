# All that Pejl says in English. One file per language; same keys and variables as in da.ftl.
# The no-break space between number and unit is set by the number formats, not here.

### words

need = need
frame = frame
gap = gap
coverage = coverage
fte = FTE
total = total
persons = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
