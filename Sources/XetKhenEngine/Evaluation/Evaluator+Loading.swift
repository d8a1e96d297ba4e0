import XetKhenSemantics
import XetKhenSyntax
import XetKhenValues

extension Evaluator {
    /// Takes over the nominee's groups, dates and facts for `awardTruth`, `unknownFacts` and `bonus`, and freezes which
    /// limbs are pleaded. `evaluate` does the same.
    package mutating func load(_ nomination: Nomination) {
        facts = nomination.facts
        loadedFacts = nomination.facts
        awaitedFacts = []
        findAssumedRecords()
        for index in fixedReadings.indices { fixedReadings[index] = -1 }
        invalidateAll()
        let daysBefore = daysInForce
        loadDates(nomination.dates)
        if groups != nomination.groups || daysInForce != daysBefore {
            groups = nomination.groups
            loadRules(day: nomination.dates.decision.dayNumber)
        }
        for evidence in plan.shapes.indices { isStated[evidence] = states(evidence) }
        loadPleading()
    }

    /// Moves the loaded nomination to other dates. Its groups and facts stay, those that were overwritten too.
    package mutating func move(to dates: NominationDates) {
        let day = dates.decision.dayNumber
        guard !daysInForce.contains(day) else {
            loadDates(dates)
            knownAward = -1
            for rule in plan.rulesMovedByTime { isRuleValid[rule] = false }
            return
        }
        loadDates(dates)
        invalidateAll()
        var hasChanged = false
        for index in plan.rules.indices where ruleStatus[index] != .notCovered {
            let rule = plan.rules[index]
            let status = rule.forceStart <= day && day < rule.forceEnd ? TraceStatus.judged : .notInForce
            if ruleStatus[index] != status {
                ruleStatus[index] = status
                hasChanged = true
            }
        }
        guard hasChanged else { return }
        findJudgedStandards()
        loadPleading()
    }

    /// Takes lists for open until the next nomination is loaded. What the nomination pleads stays as it is.
    package mutating func open(lists: Set<Int>) {
        for list in lists.sorted() where facts.lists.indices.contains(list) {
            facts.lists[list].isComplete = false
            loadedFacts.lists[list].isComplete = false
        }
        invalidateAll()
    }

    private mutating func loadDates(_ dates: NominationDates) {
        self.dates = dates
        proposalYear = Int32(dates.proposal.year)
        considerationDay = dates.consideration.dayNumber
        dateRanges[Int(BuiltInDate.proposal.rawValue)] = Self.range(dates.proposal)
        dateRanges[Int(BuiltInDate.receipt.rawValue)] = Self.range(dates.receipt)
        dateRanges[Int(BuiltInDate.consideration.rawValue)] = Self.range(dates.consideration)
        dateRanges[Int(BuiltInDate.decision.rawValue)] = Self.range(dates.decision)
        let day = dates.decision.dayNumber
        guard !daysInForce.contains(day) else { return }
        daysInForce = plan.daysInForce(around: day)
        for parameter in plan.parameters.indices {
            var range = NumberRange.error
            for index in plan.parameters[parameter].indices {
                let value = plan.parameterValues[index]
                guard value.forceStart <= day, day < value.forceEnd else { continue }
                range = value.constant < 0 ? .unbounded(.weakSource) : plan.constants[Int(value.constant)]
                break
            }
            parameterRanges[parameter] = range
        }
        for anchor in plan.anchors.indices {
            anchorClauses[anchor] = -1
            for index in plan.anchors[anchor].indices {
                let clause = plan.anchorClauses[index]
                guard clause.forceStart <= day, day < clause.forceEnd else { continue }
                anchorClauses[anchor] = Int32(index)
                break
            }
        }
        for reset in plan.resets.indices {
            resetInForce[reset] = plan.resets[reset].forceStart <= day && day < plan.resets[reset].forceEnd
        }
    }

    static func range(_ date: CalendarDate) -> NumberRange {
        NumberRange(ExactDecimal(Int(date.dayNumber)))
    }

    private mutating func loadRules(day: Int32) {
        for index in plan.rules.indices {
            ruleStatus[index] = plan.status(of: plan.rules[index], groups: groups, day: day)
        }
        findJudgedStandards()
    }

    /// Notes which standards are judged; the others have their value with that.
    private mutating func findJudgedStandards() {
        judgedStandards.removeAll(keepingCapacity: true)
        for award in plan.standardsOfAward.indices {
            let first = Int32(judgedStandards.count)
            for index in plan.standardsOfAward[award].indices {
                let standard = plan.awardStandards[index]
                let status = ruleStatus[plan.firstStandard + Int(standard)]
                if status == .judged {
                    judgedStandards.append(standard)
                } else {
                    standards[Int(standard)] = RuleOutcome(status: status)
                }
            }
            judgedOfAward[award] = TableRange(first: first, count: Int32(judgedStandards.count) - first)
        }
    }

    private mutating func loadPleading() {
        for standard in isLimb.indices {
            isLimb[standard] = false
            isPleaded[standard] = false
            isNeeded[standard] = false
        }
        for standard in judgedStandards { isLimb[Int(standard)] = true }
        // A standard that is refined for this nominee no longer grants alone.
        for standard in judgedStandards {
            let refined = Int(plan.standards[Int(standard)].refines)
            if refined >= 0 { isLimb[refined] = false }
        }
        for award in judgedOfAward.indices { loadPleading(ofAward: award) }
        for standard in judgedStandards where isLimb[Int(standard)] && isPleaded[Int(standard)] {
            var next = Int(standard)
            var left = plan.standards.count
            while next >= 0, left > 0, !isNeeded[next] {
                if ruleStatus[plan.firstStandard + next] == .judged { isNeeded[next] = true }
                next = Int(plan.standards[next].refines)
                left -= 1
            }
        }
    }

    /// A standard is pleaded when the nomination states some evidence that it reads and not every limb beside it reads.
    private mutating func loadPleading(ofAward award: Int) {
        let range = judgedOfAward[award].indices
        var limbCount = 0
        for index in range where isLimb[Int(judgedStandards[index])] { limbCount += 1 }
        for index in range {
            let standard = Int(judgedStandards[index])
            guard isLimb[standard] else { continue }
            let read = plan.pleadingEvidence[standard]
            var hasOwn = false
            var statesOwn = false
            var statesAny = false
            for evidence in read {
                if isStated[evidence] { statesAny = true }
                guard limbCount == 1 || isOwn(evidence, range) else { continue }
                hasOwn = true
                if isStated[evidence] { statesOwn = true }
                if statesOwn { break }
            }
            isPleaded[standard] = read.isEmpty || (hasOwn ? statesOwn : statesAny)
        }
    }

    /// Whether some limb among the judged standards does not read it.
    private mutating func isOwn(_ evidence: Int, _ judged: Range<Int>) -> Bool {
        for index in judged {
            let standard = Int(judgedStandards[index])
            if isLimb[standard], !plan.standardMasks[plan.standardMask(standard) + evidence] { return true }
        }
        return false
    }

    private mutating func states(_ evidence: Int) -> Bool {
        switch plan.shapes[evidence] {
        case 0:
            let cell = Int(facts.scalarCell[evidence])
            return facts.cells.indices.contains(cell) && facts.cells[cell].state != .missing
        case 1:
            let list = facts.lists[evidence]
            return list.isGiven && (list.recordCount > 0 || list.isComplete)
        default:
            let series = facts.series[evidence]
            for offset in 0..<Int(series.yearCount) where facts.cells[Int(series.firstCell) + offset].state != .missing
            {
                return true
            }
            return false
        }
    }

    // MARK: - Overwriting

    /// Overwrites a fact until `unset` or `restore`; `state` is missing, known or unwritten. A fact for which the store has
    /// no cell (a year out of reach, a record that is not there) is ignored.
    package mutating func set(_ fact: FactKey, _ state: CellState, _ value: CellValue) {
        let index = cellIndex(of: fact)
        guard index >= 0 else { return }
        facts.cells[index].state = state
        facts.cells[index].value = value
        invalidateRules(reading: Int(fact.evidence))
    }

    /// Overwrites a fact as one in dispute between these values, nil for unwritten, until `unset` or `restore`.
    package mutating func setDisputed(_ fact: FactKey, among values: [CellValue?]) {
        let index = cellIndex(of: fact)
        guard index >= 0 else { return }
        facts.cells[index].state = .disputed
        facts.cells[index].firstStatement = Int32(truncatingIfNeeded: facts.statements.count)
        facts.cells[index].statementCount = Int32(truncatingIfNeeded: values.count)
        facts.statements += values.map {
            Statement(fact: fact, value: $0, paper: nil, recordedOn: nil, standing: .disputes)
        }
        invalidateRules(reading: Int(fact.evidence))
    }

    /// Takes a list for complete with so many further records, each as favourable as is asked of it, until `unset` or
    /// `restore`.
    package mutating func setRest(ofList evidence: Int, furtherRecords: Int) {
        guard facts.lists.indices.contains(evidence) else { return }
        facts.lists[evidence].isComplete = true
        facts.lists[evidence].assumedRecords = Int32(clamping: max(0, furtherRecords))
        if furtherRecords > 0 { hasAssumedRecords = true }
        invalidateRules(reading: evidence)
    }

    /// Puts back what was loaded for a fact, or for what a list may still hold.
    package mutating func unset(_ fact: FactKey) {
        let evidence = Int(fact.evidence)
        if fact.kind == .rest {
            guard facts.lists.indices.contains(evidence) else { return }
            facts.lists[evidence] = loadedFacts.lists[evidence]
            findAssumedRecords()
        } else {
            let index = cellIndex(of: fact)
            guard index >= 0 else { return }
            facts.cells[index] = loadedFacts.cells[index]
        }
        invalidateRules(reading: evidence)
    }

    private mutating func findAssumedRecords() {
        hasAssumedRecords = false
        for list in facts.lists where list.assumedRecords > 0 { hasAssumedRecords = true }
    }

    /// Lets no run pass over a year as not rated yet on account of these facts, until the next nomination is loaded: a
    /// completion gives them values, and before it has chosen which, the year may break the run or belong to it.
    package mutating func awaitValues(of facts: [FactKey]) {
        awaitedFacts = Set(facts)
        invalidateAll()
    }

    /// Fixes one reading of a provision for all its places until `restore`; nil for all that are heard.
    package mutating func setReading(_ reading: Int?, ofProvision provision: Int) {
        guard fixedReadings.indices.contains(provision) else { return }
        fixedReadings[provision] = Int8(clamping: reading ?? -1)
        invalidate(plan.rulesHearing[provision])
    }

    /// Forgets what was overwritten.
    package mutating func restore() {
        facts = loadedFacts
        for index in fixedReadings.indices { fixedReadings[index] = -1 }
        findAssumedRecords()
        invalidateAll()
    }

    /// Where a fact stands in the store's cells, −1 for nowhere. Mutating, as are other questions asked often, only so that
    /// the evaluator is not copied for the call.
    mutating func cellIndex(of fact: FactKey) -> Int {
        let evidence = Int(fact.evidence)
        guard plan.shapes.indices.contains(evidence) else { return -1 }
        let index: Int
        switch fact.kind {
        case .scalar:
            index = Int(facts.scalarCell[evidence])
        case .year:
            let series = facts.series[evidence]
            let offset = fact.index &- series.firstYear
            guard offset >= 0, offset < series.yearCount else { return -1 }
            index = Int(series.firstCell) + Int(offset)
        case .field:
            let list = facts.lists[evidence]
            guard fact.index >= 0, fact.index < list.recordCount, fact.field >= 0, fact.field < list.fieldCount else {
                return -1
            }
            index = Int(list.firstCell) + Int(fact.index) * Int(list.fieldCount) + Int(fact.field)
        case .rest:
            return -1
        }
        return facts.cells.indices.contains(index) ? index : -1
    }

    private mutating func invalidateAll() {
        knownAward = -1
        for rule in isRuleValid.indices { isRuleValid[rule] = false }
    }

    private mutating func invalidateRules(reading evidence: Int) {
        guard plan.rulesReading.indices.contains(evidence) else { return }
        invalidate(plan.rulesReading[evidence])
    }

    private mutating func invalidate(_ rules: TableRange) {
        knownAward = -1
        for index in rules.indices { isRuleValid[Int(plan.dependentRules[index])] = false }
    }
}
