import XetKhenEngine
import XetKhenExplanation
import XetKhenValues

extension VerdictNote {
    /// The verdict with its flags as people read them; nil is an award that the ruleset does not have.
    package static func words(for note: VerdictNote?, in language: Language) -> String {
        let isVietnamese = language == .vietnamese
        guard let note else { return isVietnamese ? "không có hình thức này" : "no such award" }
        var text = Sentences.word(for: note.verdict, in: language)
        if note.isSuspended { text += isVietnamese ? " (tạm hoãn)" : " (suspended)" }
        if note.isReturned { text += isVietnamese ? " (trả hồ sơ)" : " (dossier returned)" }
        return text
    }

    /// The same without the reasons, which tell two notes of one verdict apart.
    var withoutReasons: VerdictNote {
        var note = self
        note.reasons = []
        return note
    }

    /// The order in which verdicts are listed.
    var rank: Int { Int(verdict.rawValue) * 4 + (isSuspended ? 2 : 0) + (isReturned ? 1 : 0) }
}
