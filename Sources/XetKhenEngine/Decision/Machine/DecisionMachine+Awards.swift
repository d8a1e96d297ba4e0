import XetKhenValues

/// What the awards come to, from the values of the rules.
extension DecisionMachine {
    func conclude(_ frame: DecisionFrame) {
        let areAllPleaded = plead(frame)
        for position in 0..<standards.count { own[position] = codes[standards[position].code] }
        guard !areAllPleaded || !program.standardsAreJudged else { return concludeJudged() }
        if !areAllPleaded { leaveOutUnneeded() }
        for position in 0..<standards.count { joint[position] = jointCode(position) }
        for position in 0..<standards.count { values[position] = value(position) }
        for award in 0..<awards.count { awardCodes[award] = code(of: awards[award]) }
    }

    /// The same where nothing is left out or of a weak grade.
    private func concludeJudged() {
        for position in 0..<standards.count {
            var result = own[position]
            let chain = standards[position].chain
            var index = chain.first
            while index < chain.first &+ chain.count {
                result = DecisionCode.and(result, own[chains[index]])
                index &+= 1
            }
            joint[position] = result
            values[position] = result
        }
        for award in 0..<awards.count {
            let limbs = awards[award].standards
            var union: UInt8 = 0
            var hasLimb = false
            var position = Int(limbs.first)
            while position < Int(limbs.first &+ limbs.count) {
                if standards[position].isLimb {
                    union |= values[position]
                    hasLimb = true
                }
                position &+= 1
            }
            let code = union & DecisionCode.isTrue != 0 ? DecisionCode.isTrue : union
            awardCodes[award] = hasLimb ? code : awards[award].codeWithoutLimbs
        }
    }

    /// Whether every limb is pleaded.
    private func plead(_ frame: DecisionFrame) -> Bool {
        var areAll = true
        for position in 0..<standards.count where standards[position].isLimb {
            let found = frame.pleads(standards[position].pleading)
            isPleaded[position] = found
            areAll = areAll && found
        }
        return areAll
    }

    /// A standard that no pleaded limb is or refines is not asked for: it has no value of its own.
    private func leaveOutUnneeded() {
        for position in 0..<standards.count { joint[position] = 0 }
        for position in 0..<standards.count where standards[position].isLimb && isPleaded[position] {
            joint[position] = 1
            for index in standards[position].chain.indices { joint[chains[index]] = 1 }
        }
        for position in 0..<standards.count where joint[position] == 0 {
            own[position] = DecisionCode.leftOut(.notPleaded)
        }
    }

    /// *All* of a standard's own value and of those that it refines; empty where nothing of it is judged.
    private func jointCode(_ position: Int) -> UInt8 {
        var result = own[position]
        if result & DecisionCode.leftOut != 0 { result = DecisionCode.empty }
        let chain = standards[position].chain
        var index = chain.first
        while index < chain.first &+ chain.count {
            let refined = chains[index]
            var code = own[refined]
            index &+= 1
            if code & DecisionCode.leftOut != 0 { continue }
            if standards[refined].isWeak, code != DecisionCode.isTrue { code = DecisionCode.doubted(code) }
            result = result == DecisionCode.empty ? code : DecisionCode.and(result, code)
        }
        return result
    }

    private func isJudgedLimb(_ position: Int) -> Bool {
        standards[position].isLimb && isPleaded[position] && joint[position] != DecisionCode.empty
    }

    /// One of a weak grade does not grant, and refuses only beside a pleaded limb that decides.
    private func value(_ position: Int) -> UInt8 {
        let code = joint[position]
        guard standards[position].isWeak, code != DecisionCode.empty, own[position] & DecisionCode.leftOut == 0 else {
            return code
        }
        if code == DecisionCode.isFalse {
            for award in 0..<awards.count where awards[award].standards.indices.contains(position) {
                for beside in awards[award].standards.indices
                where beside != position && !standards[beside].isWeak && isJudgedLimb(beside) {
                    return code
                }
            }
        }
        return DecisionCode.doubted(code)
    }

    private func code(of award: DecisionProgram.Award) -> UInt8 {
        var isJudged = false
        var result = DecisionCode.isFalse
        var hasUnpleaded = false
        var position = Int(award.standards.first)
        let end = position &+ Int(award.standards.count)
        while position < end {
            if standards[position].isLimb {
                if !isPleaded[position] {
                    hasUnpleaded = true
                } else if values[position] != DecisionCode.empty {
                    isJudged = true
                    result = DecisionCode.or(result, values[position])
                }
            }
            position &+= 1
        }
        if isJudged { return result }
        return hasUnpleaded ? Causes.missing.rawValue : award.codeWithoutLimbs
    }

    // MARK: - What comes of each rule

    /// The value of a standard with what it refines and its grade worked in.
    func code(ofStandard position: Int) -> UInt8 {
        if standards[position].isLimb, !isPleaded[position] { return DecisionCode.leftOut(.notPleaded) }
        let code = own[position]
        let isWeighed = code & DecisionCode.leftOut == 0 || code == DecisionCode.empty
        return isWeighed && values[position] != DecisionCode.empty ? values[position] : code
    }

    @inline(__always)
    func code(of rule: DecisionProgram.Told) -> UInt8 {
        switch rule.kind {
        case .rule: codes[rule.place]
        case .standard: code(ofStandard: Int(rule.place))
        // A rule of a weak grade cannot suspend for certain, nor find for certain that a procedure was not followed.
        case .weakSuspension: DecisionCode.weighed(codes[rule.place], doubtful: DecisionCode.isTrue)
        case .weakProcedure: DecisionCode.weighed(codes[rule.place], doubtful: DecisionCode.isFalse)
        }
    }
}
