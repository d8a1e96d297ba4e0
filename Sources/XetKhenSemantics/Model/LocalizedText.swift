import XetKhenSyntax
import XetKhenValues

/// A text of a ruleset. Where the author gave no English, English output uses a generic frame and the Vietnamese text.
package struct LocalizedText: Sendable, Hashable {
    package var vietnamese: String
    package var english: String?

    package init(_ vietnamese: String, _ english: String? = nil) {
        self.vietnamese = vietnamese
        self.english = english
    }

    package func text(in language: Language) -> String {
        language == .vietnamese ? vietnamese : english ?? vietnamese
    }
}

/// A citation with its document found. `documents` of the checked ruleset is indexed by `document`.
package struct Citation: Sendable, Hashable {
    package var document: Int
    package var path: [String]
    package var dash: Int?
    /// The lower of the document's grade and the citation's own.
    package var grade: Grade
    package var range: SourceRange

    package init(document: Int, path: [String], dash: Int?, grade: Grade, range: SourceRange) {
        self.document = document
        self.path = path
        self.dash = dash
        self.grade = grade
        self.range = range
    }
}

/// Who a rule addresses, with descendants and exceptions worked out: one flag for each group of the ruleset.
/// A nominee in several groups is covered when one of its groups is covered and none is excepted.
package struct Coverage: Sendable, Hashable {
    package var covered: [Bool]
    package var excepted: [Bool]

    package init(covered: [Bool], excepted: [Bool]) {
        self.covered = covered
        self.excepted = excepted
    }

    package func covers(_ groups: [Int]) -> Bool {
        var found = false
        for group in groups where covered.indices.contains(group) {
            if excepted[group] { return false }
            if covered[group] { found = true }
        }
        return found
    }
}
