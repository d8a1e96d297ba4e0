extension NormalForm {
    /// How many scalars must be inserted, removed or replaced, or neighbours swapped, to make one name of the other; no
    /// scalar is touched twice. `nil` if more than `limit`.
    package static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int = Int.max) -> Int? {
        let difference = a.count > b.count ? a.count - b.count : b.count - a.count
        guard difference <= limit else { return nil }
        var beforePrevious = Array(0...b.count)
        var previous = beforePrevious
        var current = beforePrevious
        for (row, scalar) in a.enumerated() {
            current[0] = row + 1
            var best = current[0]
            for (column, other) in b.enumerated() {
                let replaced = previous[column] + (scalar == other ? 0 : 1)
                var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, scalar == b[column - 1], a[row - 1] == other {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current[column + 1] = cost
                best = min(best, cost)
            }
            guard best <= limit else { return nil }
            swap(&beforePrevious, &previous)
            swap(&previous, &current)
        }
        return previous[b.count] <= limit ? previous[b.count] : nil
    }

    /// The name that the writer most likely meant, or `nil` if none is near: at most one edit for every three letters and
    /// three in all, diacritics apart. Among equally near names the one with the nearer diacritics, then the first in the
    /// order of scalars, so the answer does not depend on the order of `names`.
    package static func nearest(_ name: String, among names: [String]) -> String? {
        let written = composed(name)
        let scalars = Array(written.unicodeScalars)
        let folded = Array(foldDiacritics(written).unicodeScalars)
        let limit = min(3, folded.count / 3)
        var best: (name: String, near: Int, exact: Int)?
        for candidate in names {
            let composedCandidate = composed(candidate)
            let foldedCandidate = Array(foldDiacritics(composedCandidate).unicodeScalars)
            guard let near = editDistance(folded, foldedCandidate, limit: limit),
                let exact = editDistance(scalars, Array(composedCandidate.unicodeScalars))
            else { continue }
            if let found = best {
                guard near <= found.near else { continue }
                if near == found.near {
                    guard exact <= found.exact else { continue }
                    if exact == found.exact, !precedes(composedCandidate, found.name) { continue }
                }
            }
            best = (composedCandidate, near, exact)
        }
        return best?.name
    }

    /// The order of scalars, which does not depend on the platform.
    private static func precedes(_ a: String, _ b: String) -> Bool {
        a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    }
}
