import XetKhenValues

/// A type as written. Scales, choices and records are named by declarations; a choice may also be written in place.
package struct TypeSyntax: Sendable, Hashable {
    package indirect enum Kind: Sendable, Hashable {
        /// `có/không`
        case yesNo
        /// `số nguyên`, with a unit in parentheses when it has one
        case integer(UnitSyntax?)
        /// `số`
        case decimal(UnitSyntax?)
        /// `phần trăm`
        case percentage
        /// `điểm phần trăm`
        case percentagePoints
        /// `tiền`, in whole đồng
        case money
        /// `ngày`
        case date
        /// `năm`: a calendar year
        case year
        /// `khoảng năm`: a first and a last year
        case period
        /// `chữ`
        case text
        /// `lựa chọn (a, b, c)`
        case choice([NameSyntax])
        /// `hình thức`: the name of a declared award or title
        case award
        /// `loại hình khen thưởng`
        case awardKind
        /// A declared scale, choice or record.
        case named(NameSyntax)
        /// `danh sách T`
        case list(TypeSyntax)
        /// `chuỗi năm T`
        case yearSeries(TypeSyntax)
        /// `T hoặc "không ghi"`: the text names the state in which the field is known to be unwritten.
        case orUnwritten(TypeSyntax, String)
    }

    package var kind: Kind
    package var range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}
