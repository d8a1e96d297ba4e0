import XetKhenValues

/// A sentence for people in both languages.
package struct StoreText: Sendable, Hashable {
    package let vietnamese: String
    package let english: String

    package init(_ vietnamese: String, _ english: String) {
        self.vietnamese = vietnamese
        self.english = english
    }

    package func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }
}
