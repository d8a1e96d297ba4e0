import XetKhenValues

/// Every alteration of a trace in one place. Each has a label of the kind and the field that it alters, as `compare.left`;
/// the seal stays as it was.
///
/// A step dropped, doubled or swapped with a sibling takes what lies below it along, and the counts and the numbers of
/// steps are mended, so that nothing but the place itself is altered.
struct Alterations {
    let trace: CanonicalValue
    private let steps: [CanonicalValue]

    init(_ trace: CanonicalValue) {
        self.trace = trace
        steps = trace["steps"]?.items ?? []
    }

    /// Calls the body with each alteration, or with each of so many, where a trace is long.
    func forEach(every stride: Int = 1, _ body: (_ label: String, _ altered: CanonicalValue) throws -> Void) rethrows {
        var count = 0
        func alter(_ label: String, _ altered: @autoclosure () -> CanonicalValue) throws {
            count += 1
            guard count.isMultiple(of: stride) else { return }
            let document = altered()
            if document != trace { try body(label, document) }
        }
        for member in trace.members ?? [] where member.name != "seal" {
            let items = member.value.items ?? []
            let parts = ["steps", "facts", "runs", "awards"].contains(member.name)
            guard parts else {
                for (label, value) in FieldAlterations.of(member.value, "document.\(member.name)", member.name) {
                    try alter(label, trace.with(member.name, value))
                }
                continue
            }
            for (index, item) in items.enumerated() {
                for (label, value) in Self.fields(of: item, in: member.name) {
                    try alter(label, replacing(member.name, items, index, [value]))
                }
                try alter("document.\(member.name) dropped", replacing(member.name, items, index, []))
                try alter("document.\(member.name) doubled", replacing(member.name, items, index, [item, item]))
                if member.name != "steps", index + 1 < items.count {
                    var swapped = items
                    swapped.swapAt(index, index + 1)
                    try alter("document.\(member.name) swapped", trace.with(member.name, .array(swapped)))
                }
            }
        }
        let roots = StepTree.read(steps)
        for path in StepTree.paths(roots) {
            let owner = StepTree.label(of: path.dropLast(), in: roots)
            try alter("\(owner).children dropped", rebuilt(StepTree.edit(roots, path[...]) { $0.remove(at: $1) }))
            try alter(
                "\(owner).children doubled", rebuilt(StepTree.edit(roots, path[...]) { $0.insert($0[$1], at: $1) }))
            try alter(
                "\(owner).children swapped",
                rebuilt(StepTree.edit(roots, path[...]) { if $1 + 1 < $0.count { $0.swapAt($1, $1 + 1) } }))
        }
    }

    private func replacing(
        _ member: String, _ items: [CanonicalValue], _ index: Int, _ replacement: [CanonicalValue]
    ) -> CanonicalValue {
        var altered = items
        altered.replaceSubrange(index...index, with: replacement)
        return trace.with(member, .array(altered))
    }

    private static func fields(of item: CanonicalValue, in member: String) -> [(String, CanonicalValue)] {
        if member == "awards" {
            return (item.members ?? []).flatMap { field in
                FieldAlterations.of(field.value, "award.\(field.name)", field.name).map {
                    ($0, item.with(field.name, $1))
                }
            }
        }
        let values = item.items ?? []
        let kind = member == "steps" ? values.first?.text ?? "" : member == "facts" ? "fact" : "run of years"
        var result: [(String, CanonicalValue)] = []
        for (index, value) in values.enumerated() {
            let name = FieldAlterations.name(of: index, in: kind)
            for (label, altered) in FieldAlterations.of(value, "\(kind).\(name)", name) {
                var changed = values
                changed[index] = altered
                result.append((label, .array(changed)))
            }
        }
        return result
    }

    /// The trace with these steps, and with the numbers of steps that it names mended.
    private func rebuilt(_ roots: [StepTree]) -> CanonicalValue {
        var numbers: [Int: Int] = [:]
        var items: [CanonicalValue] = []
        for root in roots { root.write(to: &items, &numbers) }
        func mended(_ value: CanonicalValue) -> CanonicalValue {
            value.wholeNumber.map { .whole(numbers[$0] ?? $0) } ?? value
        }
        items = items.map { item in
            guard var fields = item.items, fields.count > 3, fields[0] == "mention" else { return item }
            fields[3] = mended(fields[3])
            return .array(fields)
        }
        let awards = (trace["awards"]?.items ?? []).map { award in
            ["suspensions", "procedures", "transitions"].reduce(award) { result, name in
                result.with(name, .array((award[name]?.items ?? []).map(mended)))
            }
        }
        return trace.with("steps", .array(items)).with("awards", .array(awards))
    }
}

/// A step with those below it, and the number that it had.
struct StepTree {
    var fields: [CanonicalValue]
    var number: Int
    var children: [StepTree] = []

    static func read(_ steps: [CanonicalValue]) -> [StepTree] {
        var position = 0
        func read(until end: Int) -> [StepTree] {
            var result: [StepTree] = []
            while position < end {
                var tree = StepTree(fields: steps[position].items ?? [], number: position)
                let below = tree.fields.count > 2 ? tree.fields[2].wholeNumber ?? 0 : 0
                position += 1
                tree.children = read(until: min(position + below, end))
                result.append(tree)
            }
            return result
        }
        return read(until: steps.count)
    }

    /// The way to every step: its place among its siblings, after those of the steps around it.
    static func paths(_ trees: [StepTree]) -> [[Int]] {
        trees.enumerated().flatMap { index, tree in [[index]] + paths(tree.children).map { [index] + $0 } }
    }

    static func label(of path: ArraySlice<Int>, in trees: [StepTree]) -> String {
        guard let first = path.first else { return "document" }
        return path.count == 1
            ? trees[first].fields.first?.text ?? "" : label(of: path.dropFirst(), in: trees[first].children)
    }

    static func edit(
        _ trees: [StepTree], _ path: ArraySlice<Int>, _ edit: (inout [StepTree], Int) -> Void
    ) -> [StepTree] {
        var result = trees
        guard let first = path.first else { return result }
        if path.count == 1 {
            edit(&result, first)
        } else {
            result[first].children = Self.edit(result[first].children, path.dropFirst(), edit)
        }
        return result
    }

    func write(to items: inout [CanonicalValue], _ numbers: inout [Int: Int]) {
        let index = items.count
        if numbers[number] == nil { numbers[number] = index }
        items.append(nil)
        for child in children { child.write(to: &items, &numbers) }
        var written = fields
        if written.count > 2 { written[2] = .whole(items.count - index - 1) }
        items[index] = .array(written)
    }
}
