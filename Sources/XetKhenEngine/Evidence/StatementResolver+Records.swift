import XetKhenSemantics
import XetKhenValues

/// What makes two records one: the values of the key. Without a key every field counts, and a statement that gives equal
/// records twice means two of them, told apart by `occurrence`.
private struct MergeKey: Hashable {
    var values: [ExactDecimal]
    var occurrence = 0
}

extension StatementResolver {
    /// Brings together the records that different statements give, and lays out their cells.
    ///
    /// Records that nothing in force speaks of come after the others in the statements' keys and have no cells. Where a
    /// list is said to be complete, records that only lower papers give are silenced; a record of an equal or higher paper
    /// that the list lacks leaves it open.
    mutating func mergeRecords(
        _ segment: FactDrafts.Segment, _ type: RecordType, completeWhenGiven: Bool
    ) -> (count: Int, isComplete: Bool) {
        let merged = grouped(segment, type)
        let replacedLists = replacedPapers(bySources: segment.lists.map { drafts.lists[$0].source })
        let completeLists = segment.lists.filter {
            (completeWhenGiven || drafts.lists[$0].isComplete)
                && counts(source: drafts.lists[$0].source, replaced: replacedLists)
        }
        let completeRank = completeLists.map { rank(ofSource: drafts.lists[$0].source) }.max()
        let binding = completeLists.filter { rank(ofSource: drafts.lists[$0].source) == completeRank }

        var standing: [[Int]] = []
        var fallen: [(records: [Int], silenced: Bool)] = []
        var isComplete = completeRank != nil
        for records in merged {
            let replaced = replacedPapers(bySources: records.map { drafts.records[$0].source })
            let counting = records.filter { counts(source: drafts.records[$0].source, replaced: replaced) }
            guard let best = counting.map({ rank(ofSource: drafts.records[$0].source) }).max() else {
                fallen.append((records, false))
                continue
            }
            if let completeRank {
                let naming = binding.filter { list in counting.contains { Int(drafts.records[$0].list) == list } }
                if naming.isEmpty, best < completeRank {
                    fallen.append((records, true))
                    continue
                }
                if naming.count < binding.count { isComplete = false }
            }
            standing.append(records)
        }

        let fieldCount = type.fields.count
        let firstCell = cells.count
        cells.append(contentsOf: repeatElement(Cell(), count: standing.count * fieldCount))
        for (position, records) in standing.enumerated() {
            settleFields(of: records, segment, position, fieldCount, firstCell: firstCell + position * fieldCount)
        }
        for (position, record) in fallen.enumerated() {
            settleFields(
                of: record.records, segment, standing.count + position, fieldCount, firstCell: nil,
                silenced: record.silenced)
        }
        return (standing.count, isComplete)
    }

    private mutating func settleFields(
        of records: [Int], _ segment: FactDrafts.Segment, _ position: Int, _ fieldCount: Int, firstCell: Int?,
        silenced: Bool = false
    ) {
        var members = [[Int]](repeating: [], count: fieldCount)
        for record in records {
            for draft in Int(drafts.records[record].firstDraft)..<Int(drafts.records[record].endDraft) {
                members[Int(drafts.drafts[draft].field)].append(draft)
            }
        }
        let replaced = replacedPapers(bySources: records.map { drafts.records[$0].source })
        for (field, drafts) in members.enumerated() where !drafts.isEmpty {
            let key = FactKey(
                kind: .field, evidence: segment.evidence, index: Int32(truncatingIfNeeded: position),
                field: Int32(truncatingIfNeeded: field))
            settle(drafts, key, cell: firstCell.map { $0 + field }, replaced: replaced, silenced: silenced)
        }
    }

    /// The segment's records, each group one record; groups in the order of their first member.
    private func grouped(_ segment: FactDrafts.Segment, _ type: RecordType) -> [[Int]] {
        var groups: [[Int]] = []
        var groupOfKey: [MergeKey: Int] = [:]
        var occurrences: [MergeKey: Int] = [:]
        var list: Int32 = -1
        for record in segment.records {
            if drafts.records[record].list != list {
                list = drafts.records[record].list
                occurrences = [:]
            }
            guard var key = mergeKey(of: record, type) else {
                groups.append([record])
                continue
            }
            if type.key.isEmpty {
                let occurrence = occurrences[key, default: 0]
                occurrences[key] = occurrence + 1
                key.occurrence = occurrence
            }
            if let group = groupOfKey[key] {
                groups[group].append(record)
            } else {
                groupOfKey[key] = groups.count
                groups.append([record])
            }
        }
        return groups
    }

    /// Nil: a field of the key is not given or known to be unwritten, so the record is one of its own.
    private func mergeKey(of record: Int, _ type: RecordType) -> MergeKey? {
        let keyFields = type.key.isEmpty ? Array(type.fields.indices) : type.key
        let range = Int(drafts.records[record].firstDraft)..<Int(drafts.records[record].endDraft)
        var values: [ExactDecimal] = []
        for field in keyFields {
            guard let draft = range.first(where: { Int(drafts.drafts[$0].field) == field }),
                !drafts.drafts[draft].isUnwritten
            else { return nil }
            values.append(drafts.drafts[draft].value)
        }
        return MergeKey(values: values)
    }
}
