import XetKhenValues

/// The four dates of a nomination, as names of the language.
package enum BuiltInDate: UInt8, Sendable, Hashable, CaseIterable {
    case proposal
    case receipt
    case consideration
    case decision
}

/// Units that the language knows; any other unit is declared with `đơn vị`.
package enum UnitSyntax: Sendable, Hashable {
    case percent
    case percentagePoint
    case dong
    case year
    case month
    case day
    case times
    case named(NameSyntax)
}

package enum ArithmeticOperator: UInt8, Sendable, Hashable {
    case add
    case subtract
    case multiply
    case divide
}

/// A list that is read record by record: `LIST mà COND`, with the variable (if any) that names the record at hand.
package struct ListSelectionSyntax: Sendable, Hashable {
    /// Names the record within `filter` and the body; without it, field names stand alone.
    package var variable: NameSyntax?
    package var list: NameSyntax
    package var filter: ConditionSyntax?
    /// `gần nhất`: only the record with the latest date (of the record's `tính theo`) among those that pass the filter.
    package var latestOnly: Bool

    package init(
        variable: NameSyntax? = nil, list: NameSyntax, filter: ConditionSyntax? = nil, latestOnly: Bool = false
    ) {
        self.variable = variable
        self.list = list
        self.filter = filter
        self.latestOnly = latestOnly
    }
}

package enum RunPart: UInt8, Sendable, Hashable, CaseIterable {
    case length
    case first
    case last
    case breakingYear
}

package struct ExpressionSyntax: Sendable, Hashable {
    /// Names are most of what is written, and lie in place; the rest stands behind a reference.
    package enum Kind: Sendable, Hashable {
        /// A number with its unit, if one is written: `5 năm`, `100%`, `3.5`.
        indirect case number(ExactDecimal, UnitSyntax?)
        case date(CalendarDate)
        indirect case text(String)
        case yesNo(Bool)
        /// Evidence, parameter, definition, scale value, award, group … or a field of the record at hand.
        case name(NameSyntax)
        /// `v.field`: a field of a record variable.
        indirect case field(NameSyntax, NameSyntax)
        case builtInDate(BuiltInDate)
        case awardKind(AwardKind)
        indirect case arithmetic(ArithmeticOperator, ExpressionSyntax, ExpressionSyntax)
        indirect case negate(ExpressionSyntax)
        /// `số LIST mà …`; `inRun` when written `số lần trong c của LIST mà …`.
        indirect case count(ListSelectionSyntax, inRun: NameSyntax?)
        /// `tổng FIELD của LIST mà …`.
        indirect case sum(NameSyntax, ListSelectionSyntax, inRun: NameSyntax?)
        /// `số năm trong c mà …`.
        indirect case yearsInRun(NameSyntax, ConditionSyntax)
        /// `dài của c`, `năm đầu của c`, `năm cuối của c`, `năm đứt của c`.
        indirect case runPart(RunPart, NameSyntax)
        /// `ANCHOR của m`.
        indirect case anchor(NameSyntax, NameSyntax)
        /// `năm của D`.
        indirect case yearOf(ExpressionSyntax)
        /// `năm sau E`.
        indirect case yearAfter(ExpressionSyntax)
        /// `năm đầu của kỳ`, `năm cuối của kỳ` when the operand is a period; a run when it names one.
        indirect case periodPart(last: Bool, ExpressionSyntax)
        /// `tuổi của D tại D`: whole years between two dates.
        indirect case age(of: ExpressionSyntax, at: ExpressionSyntax)
        /// `D cộng 3 tháng cuối tháng`; month arithmetic must name its rounding.
        indirect case dateShift(ExpressionSyntax, ExpressionSyntax, unit: UnitSyntax, rounding: MonthRounding?)
        /// `làm tròn xuống đến 1 (E)`.
        indirect case rounded(ExpressionSyntax, to: ExactDecimal, Rounding)
        /// `lớn nhất của (a, b)` / `nhỏ nhất của (a, b)`.
        indirect case extreme(largest: Bool, [ExpressionSyntax])
    }

    package var kind: Kind
    package var range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// The kinds of commendation of article 8 of the law on emulation and commendation.
package enum AwardKind: UInt8, Sendable, Hashable, CaseIterable {
    case merit
    case movement
    case thematic
    case unexpectedFeat
    case dedication
    case lengthOfService
    case externalRelations
    /// An emulation title rather than a form of commendation.
    case title
}
