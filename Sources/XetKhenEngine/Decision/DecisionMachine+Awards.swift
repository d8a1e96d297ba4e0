import XetKhenValues

/// What the awards come to, from the values of the rules.
extension DecisionMachine {
    mutating func conclude(_ decision: inout Decision) {
        write(program.criteria, &decision.criteria)
        weigh(&decision)
        write(program.transitions, &decision.transitions)
        concludeStandards(&decision)
        decision.awards.removeAll(keepingCapacity: true)
        for award in program.awards { decision.awards.append(outcome(of: award)) }
    }

    private func outcome(_ code: UInt8) -> RuleOutcome {
        code & DecisionCode.leftOut == 0
            ? RuleOutcome(Truth(decided: code))
            : RuleOutcome(status: TraceStatus(rawValue: code & ~DecisionCode.leftOut) ?? .empty)
    }

    private func write(_ rules: ContiguousArray<Int32>, _ outcomes: inout ContiguousArray<RuleOutcome>) {
        outcomes.removeAll(keepingCapacity: true)
        for rule in rules {
            outcomes.append(rule >= 0 ? outcome(codes[Int(rule)]) : Self.leftOut(rule))
        }
    }

    private static func leftOut(_ rule: Int32) -> RuleOutcome {
        RuleOutcome(status: TraceStatus(rawValue: UInt8(truncatingIfNeeded: -1 &- rule)) ?? .empty)
    }

    /// A rule of a weak grade cannot suspend for certain, nor find a procedure followed wrongly.
    private func weigh(_ decision: inout Decision) {
        write(program.suspensions, &decision.suspensions)
        write(program.procedures, &decision.procedures)
        for index in program.weakSuspensions { decision.suspensions[Int(index)].doubt(unless: .false) }
        for index in program.weakProcedures { decision.procedures[Int(index)].doubt(unless: .true) }
    }

    // MARK: - Standards

    /// *All* of a standard's own value and of those that it refines; nil where nothing of it is judged.
    private func joint(_ position: Int) -> UInt8? {
        var result: UInt8? = own[position] & DecisionCode.leftOut == 0 ? own[position] : nil
        for index in program.standards[position].chain.indices {
            let refined = Int(program.chains[index])
            var code = own[refined]
            guard code & DecisionCode.leftOut == 0 else { continue }
            if program.standards[refined].isWeak, code != DecisionCode.isTrue { code = DecisionCode.doubted(code) }
            result = result.map { DecisionRegisters.and($0, code) } ?? code
        }
        return result
    }

    private func isJudgedLimb(_ position: Int) -> Bool {
        program.standards[position].isLimb && isPleaded[position] && joint(position) != nil
    }

    /// One of a weak grade does not grant, and refuses only beside a pleaded limb that decides.
    private func value(_ position: Int) -> UInt8? {
        guard let code = joint(position) else { return nil }
        let standard = program.standards[position]
        guard standard.isWeak, own[position] & DecisionCode.leftOut == 0 else { return code }
        if code == DecisionCode.isFalse, let award = program.awards.first(where: { $0.standards.contains(position) }),
            award.standards.contains(where: {
                $0 != position && !program.standards[$0].isWeak && isJudgedLimb($0)
            })
        {
            return code
        }
        return DecisionCode.doubted(code)
    }

    private mutating func concludeStandards(_ decision: inout Decision) {
        findNeeded()
        decision.standards.removeAll(keepingCapacity: true)
        for status in program.statuses { decision.standards.append(RuleOutcome(status: status)) }
        for position in program.standards.indices {
            let standard = program.standards[position]
            let code = own[position]
            var result = outcome(code)
            if standard.isLimb, !isPleaded[position] {
                result = RuleOutcome(status: .notPleaded)
            } else if code & DecisionCode.leftOut == 0 || code == DecisionCode.empty, let value = value(position) {
                result = outcome(value)
            }
            decision.standards[Int(standard.index)] = result
        }
        decision.standardSuspensions.removeAll(keepingCapacity: true)
        guard program.hasOwnSuspensions else { return }
        for _ in program.statuses { decision.standardSuspensions.append(RuleOutcome(status: .empty)) }
        var isAnyJudged = false
        for position in program.standards.indices where program.standards[position].suspended >= 0 {
            let standard = program.standards[position]
            guard own[position] & DecisionCode.leftOut == 0, !standard.isLimb || isPleaded[position] else { continue }
            var suspension = outcome(codes[Int(standard.suspended)])
            if standard.isWeak { suspension.doubt(unless: .false) }
            decision.standardSuspensions[Int(standard.index)] = suspension
            isAnyJudged = isAnyJudged || suspension.status != .empty
        }
        if !isAnyJudged { decision.standardSuspensions.removeAll(keepingCapacity: true) }
    }

    /// A standard that no pleaded limb is or refines is not asked for: it has no value of its own.
    private mutating func findNeeded() {
        for position in program.standards.indices { own[position] = codes[Int(program.standards[position].code)] }
        guard program.standards.indices.contains(where: { program.standards[$0].isLimb && !isPleaded[$0] }) else {
            return
        }
        var isNeeded = ContiguousArray(repeating: false, count: program.standards.count)
        for position in program.standards.indices where program.standards[position].isLimb && isPleaded[position] {
            isNeeded[position] = true
            for index in program.standards[position].chain.indices { isNeeded[Int(program.chains[index])] = true }
        }
        for position in program.standards.indices where !isNeeded[position] {
            own[position] = DecisionCode.leftOut(.notPleaded)
        }
    }

    private func outcome(of award: DecisionProgram.Award) -> RuleOutcome {
        var isJudged = false
        var result = DecisionCode.isFalse
        var hasUnpleaded = false
        for position in award.standards where program.standards[position].isLimb {
            guard isPleaded[position] else {
                hasUnpleaded = true
                continue
            }
            guard let code = value(position) else { continue }
            isJudged = true
            result = DecisionRegisters.or(result, code)
        }
        if isJudged { return outcome(result) }
        return hasUnpleaded ? RuleOutcome(.unknown(.missing)) : RuleOutcome(status: award.statusWithoutLimbs)
    }
}

extension RuleOutcome {
    fileprivate mutating func doubt(unless value: Truth) {
        guard !isLeftOut, truth != value else { return }
        truth = .unknown(truth.causes.union(.weakSource))
    }
}

extension Truth {
    /// From a code that is no status.
    fileprivate init(decided code: UInt8) {
        self =
            code == DecisionCode.isTrue
            ? .true : code == DecisionCode.isFalse ? .false : .unknown(Causes(rawValue: code))
    }
}
