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

### charts: around every plot

chart-source = Source: { $sources }
chart-own-calculation = Own calculations
chart-scenario = Scenario { $scenario }
chart-scenario-plan = Scenario { $scenario }, plan { $plan }
chart-run = Pejl { $version }, run { $digest }
chart-assumptions = Rests on assumptions: { $list }
chart-assumptions-many = Rests on { $count } assumptions, which are in sources.csv
chart-rounding = Rounded numbers may not add up
chart-need-means = Need is what it costs to keep today’s level of service
chart-prices = { $year } prices
chart-projection = Projection
chart-projection-note = Grey ground: projection
chart-axis-starts = The axis starts at { $value }
chart-title-area = { $area }: { $finding }
chart-decision-note = Decision year { $year }: { $standing }
chart-no-data = There are no numbers to draw.
chart-not-finite = { $bad ->
    [one] Cannot be drawn: { $bad } of { $all } numbers is infinite or missing.
   *[other] Cannot be drawn: { $bad } of { $all } numbers are infinite or missing.
}
gap-standing = { $state ->
    [short] { $amount } short
    [spare] { $amount } spare
   *[balance] in balance
}
gap-sign = { $state ->
    [short] ▲ { $standing }
    [spare] ▼ { $standing }
   *[balance] { $standing }
}

### charts: need_frame

need-frame-need = Need
need-frame-frame = Frame
need-frame-measure = Need and frame
need-frame-measure-area = Need and frame of { $area }
need-frame-title-none = Need and frame cannot be shown
need-frame-title-one = { $state ->
    [short] The frame is { $amount } short in { $year }
    [spare] The frame has { $amount } to spare in { $year }
   *[balance] Need and frame are in balance in { $year }
}
need-frame-title-two = { $pair ->
    [short-short] The frame is { $first } short in { $first_year } and { $last } in { $last_year }
    [short-balance] The frame is { $first } short in { $first_year } but in balance in { $last_year }
    [short-spare] { $first } short in { $first_year }, { $last } to spare in { $last_year }
    [balance-short] In balance in { $first_year }, but { $last } short in { $last_year }
    [balance-spare] In balance in { $first_year }, { $last } to spare in { $last_year }
    [spare-short] { $first } to spare in { $first_year }, but { $last } short in { $last_year }
    [spare-balance] { $first } to spare in { $first_year }, in balance in { $last_year }
    [spare-spare] { $first } to spare in { $first_year } and { $last } in { $last_year }
   *[balance-balance] Need and frame are in balance in both { $first_year } and { $last_year }
}
need-frame-first-note = { $year }: first year with a gap above { $tolerance }
need-frame-value = { $year }: need { $need }, frame { $frame }, { $standing }.
need-frame-description = Line chart with two lines, need and frame. Horizontal axis: years { $years }. Vertical axis: { $unit }, from { $low } to { $high }. { $values } All numbers are in need_frame.csv.

### charts: area_gaps

area-gaps-measure = Need minus frame by area
area-gaps-subtitle = { $subtitle }. Figure above each panel: { $year }
area-gaps-title-none = The areas’ gaps cannot be shown
area-gaps-title-one = { $several ->
    [several] { $area } is shortest of money: { $amount } in { $year }
   *[one] { $area } is { $amount } short in { $year }
}
area-gaps-title-same = { $several ->
    [several] { $area } has the largest gap: { $first } in { $first_year }, { $last } in { $last_year }
   *[one] { $area } is { $first } short in { $first_year } and { $last } in { $last_year }
}
area-gaps-title-other = Largest gap: { $area } { $first } in { $first_year }, { $other } { $last } in { $last_year }
area-gaps-title-later = { $several ->
    [several] No area is short in { $first_year }; by { $last_year } { $area } is most: { $last }
   *[one] { $area } is in balance in { $first_year }, but { $last } short in { $last_year }
}
area-gaps-title-spare = { $several ->
    [several] No area is short of money in { $year }
   *[one] The area has money to spare in { $year }
}
area-gaps-title-balance = { $several ->
    [several] All areas are in balance in { $year }
   *[one] The area is in balance in { $year }
}
area-gaps-value = { $area } { $standing }
area-gaps-description = Line chart with { $count ->
    [one] one panel for the only area
   *[other] { $count } panels, one per area
 }. Horizontal axis: years { $years }. Shared vertical axis: gap in { $unit }, from { $low } to { $high }; above zero money is short. Largest gaps in { $year }: { $values }. All numbers are in area_gaps.csv.

### charts: population

population-title-more = There will be { $change } more people aged 80 and over in { $last } than in { $first }
population-title-fewer = There will be { $change } fewer people aged 80 and over in { $last } than in { $first }
population-title-same = As many people are aged 80 and over in { $last } as in { $first }
population-title-now = { $count } people are aged 80 and over in { $year }
population-title-none = The population cannot be shown
population-measure = Persons on 1 January
population-pyramid-head = Age: { $chosen } (bars) and { $base } (line)
population-pyramid-head-one = Age in { $base }
population-men = Men
population-women = Women
population-persons = { $value } persons
population-index-head = Index, { $base } = 100
population-ratio = Persons aged 18–66 per person aged 80 and over: { $first } in { $first_year }, { $last } in { $last_year }
population-ratio-one = Persons aged 18–66 per person aged 80 and over: { $first } in { $first_year }
population-official = Grey dots: { $name }
population-ages = { $from }–{ $to }
population-ages-open = { $from }+
population-value = { $group }: { $persons } in { $year }
population-description = Population pyramid in five-year groups, men on the left and women on the right, { $first } and { $last }; up to { $high } persons a group. On the right the index of four age groups, years { $years }, from { $index_low } to { $index_high }. { $values }. All numbers are in population.csv.
