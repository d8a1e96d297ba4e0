/// What a declared name can stand for.
enum EntityKind: UInt8, Hashable, CaseIterable {
    case document
    case group
    case unit
    case scale
    case record
    case paperType
    case evidence
    case parameter
    case definition
    case anchor
    case reset
    case suspension
    case criterion
    case award
    case standard
    case procedure
    case quota
    case transition
    case table

    /// The word that declares it, in the keywords of a file.
    func word(english: Bool) -> String {
        switch self {
        case .document: english ? "document" : "văn bản"
        case .group: english ? "group" : "nhóm"
        case .unit: english ? "unit" : "đơn vị"
        case .scale: english ? "scale" : "thang"
        case .record: english ? "record" : "bản ghi"
        case .paperType: english ? "paper" : "giấy tờ"
        case .evidence: english ? "evidence" : "minh chứng"
        case .parameter: english ? "parameter" : "tham số"
        case .definition: english ? "define" : "đặt"
        case .anchor: english ? "anchor" : "mốc"
        case .reset: english ? "reset" : "đặt lại"
        case .suspension: english ? "suspension" : "hoãn"
        case .criterion: english ? "criterion" : "tiêu chí"
        case .award: english ? "award" : "hình thức"
        case .standard: english ? "standard" : "tiêu chuẩn"
        case .procedure: english ? "procedure" : "thủ tục"
        case .quota: english ? "quota" : "hạn mức"
        case .transition: english ? "transition" : "chuyển tiếp"
        case .table: english ? "table" : "bảng"
        }
    }

    /// Names of one space must differ; a scale and an evidence may share a name.
    var space: NameSpace {
        switch self {
        case .document: .documents
        case .group: .groups
        case .unit: .units
        case .scale, .record: .types
        case .paperType: .papers
        case .evidence, .parameter, .definition, .anchor, .reset, .suspension, .criterion, .award, .standard,
            .procedure, .quota, .transition, .table:
            .rules
        }
    }
}

enum NameSpace: Int, Hashable, CaseIterable {
    case documents
    case groups
    case units
    case types
    case papers
    case rules
}

/// One declaration: its kind and its place among the declarations of that kind, in the order of loading.
struct Entity: Hashable {
    var kind: EntityKind
    var index: Int

    func hash(into hasher: inout Hasher) { hasher.combine(index << 8 | Int(kind.rawValue)) }
}
