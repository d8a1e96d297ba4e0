import XetKhenValues

/// Evidence: values of the row's slots, and lists.
extension DecisionReader {
    func readEvidence(_ cursor: inout DecisionCursor, _ row: DecisionRow) -> Bool {
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        if cursor.byte == UInt8(ascii: "}") {
            cursor.at += 1
            return true
        }
        var entry = names.beginning(of: Self.evidence)
        while true {
            entry = names.key(Self.evidence, after: entry, &cursor)
            guard entry >= 0 else { return false }
            let evidence = Int(names.value(of: entry))
            let bit: UInt64 = 1 &<< UInt64(evidence & 63)
            guard seen[evidence &>> 6] & bit == 0 else { return false }
            seen[evidence &>> 6] |= bit
            let value = values[evidence]
            if value.kind == .list {
                guard readList(evidence, Int(value.place), &cursor, row) else { return false }
            } else {
                var word: Int64 = 0
                guard read(value, &cursor, &word) else { return false }
                row.set(Int(value.place), to: word)
                row.state(evidence)
            }
            guard let another = cursor.another(before: UInt8(ascii: "}")) else { return false }
            if !another { return true }
        }
    }

    @inline(__always)
    func read(_ value: Value, _ cursor: inout DecisionCursor, _ word: inout Int64) -> Bool {
        switch value.kind {
        case .number:
            guard let number = cursor.number(), number.digits >= 0 || value.mayBeNegative,
                let exact = layout.word(number.digits, decimals: number.decimals, isScaled: value.isScaled)
            else { return false }
            word = exact
        case .yesNo:
            guard let isTrue = cursor.yesNo() else { return false }
            word = isTrue ? 1 : 0
        case .date:
            guard let day = cursor.date() else { return false }
            latest = max(latest, day)
            if value.isRefusedLate { latestAllowed = max(latestAllowed, day) }
            word = Int64(day)
        case .year:
            guard let number = cursor.number(), number.decimals == 0, number.digits >= 1, number.digits <= 9999 else {
                return false
            }
            word = number.digits
        case .name:
            let number = names.name(in: value.table, &cursor)
            guard number >= 0 else { return false }
            word = Int64(number)
        case .text: return readText(&cursor, &word)
        case .list, .other: return false
        }
        return true
    }

    /// Texts are numbered as the general reader does: those of the ruleset, then each as it is first met.
    private func readText(_ cursor: inout DecisionCursor, _ word: inout Int64) -> Bool {
        guard let string = cursor.string(), string.isPlain, !string.bytes.isEmpty else { return false }
        if let known = evidenceLayout.textNames.find(string.bytes) {
            word = Int64(known)
            return true
        }
        let index = texts.firstIndex { $0.elementsEqual(string.bytes) } ?? texts.count
        if index == texts.count { texts.append(string.bytes) }
        word = Int64(evidenceLayout.textConstants.count + index)
        return true
    }

    private func readList(
        _ evidence: Int, _ number: Int, _ cursor: inout DecisionCursor, _ row: DecisionRow
    ) -> Bool {
        let list = lists[number]
        for field in 0..<Int(list.fieldCount) { known[field] = 0 }
        guard cursor.take(UInt8(ascii: "[")) else { return false }
        var count = 0
        if cursor.byte == UInt8(ascii: "]") {
            cursor.at += 1
        } else {
            while true {
                guard count < DecisionLayout.maximumRecords,
                    list.isScalar ? readField(list, 0, count, &cursor) : readRecord(list, count, &cursor),
                    let another = cursor.another(before: UInt8(ascii: "]"))
                else { return false }
                count += 1
                if !another { break }
            }
        }
        guard list.key == 0 || haveOwnKeys(list, count) else { return false }
        row.open(number, recordCount: Int32(count), isComplete: list.isComplete)
        if count > 0 || list.isComplete { row.state(evidence) }
        let every: UInt64 = count == 64 ? .max : (1 &<< UInt64(count)) &- 1
        for position in 0..<Int(list.fieldCount) {
            let field = layout.fields[Int(list.firstField) + position]
            for record in 0..<count where known[position] &>> UInt64(record) & 1 == 1 {
                guard row.set(field, ofRecord: Int32(record), to: scratch[position &* 64 &+ record]) else {
                    return false
                }
            }
            if known[position] == every { row.setExact(field) }
        }
        return true
    }

    private func readRecord(_ list: List, _ record: Int, _ cursor: inout DecisionCursor) -> Bool {
        guard cursor.take(UInt8(ascii: "{")) else { return false }
        var entry = names.beginning(of: list.table)
        while true {
            entry = names.key(list.table, after: entry, &cursor)
            guard entry >= 0 else { return false }
            let field = Int(names.value(of: entry))
            guard known[field] &>> UInt64(record) & 1 == 0, readField(list, field, record, &cursor),
                let another = cursor.another(before: UInt8(ascii: "}"))
            else { return false }
            if !another { return true }
        }
    }

    @inline(__always)
    private func readField(_ list: List, _ field: Int, _ record: Int, _ cursor: inout DecisionCursor) -> Bool {
        var word: Int64 = 0
        guard read(fieldValues[Int(list.firstField) &+ field], &cursor, &word) else { return false }
        scratch[field &* 64 &+ record] = word
        known[field] |= 1 &<< UInt64(record)
        return true
    }

    /// Whether no two records have one key, so that each stands for itself; one without a value for a field of the key does.
    private func haveOwnKeys(_ list: List, _ count: Int) -> Bool {
        for record in 0..<count {
            for earlier in 0..<record {
                var isSame = true
                for field in 0..<Int(list.fieldCount) where list.key &>> UInt64(field) & 1 == 1 {
                    let haveBoth = (known[field] &>> UInt64(record)) & (known[field] &>> UInt64(earlier)) & 1 == 1
                    isSame =
                        isSame && haveBoth
                        && scratch[field &* 64 &+ record] == scratch[field &* 64 &+ earlier]
                }
                if isSame { return false }
            }
        }
        return true
    }
}
