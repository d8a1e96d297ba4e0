import XetKhenValues

/// A condition as written. Blocks keep their members in source order.
package struct ConditionSyntax: Sendable, Hashable {
    /// A list of members is one reference already, and names are most of what is written; the rest stands behind a reference.
    package enum Kind: Sendable, Hashable {
        case all([ConditionSyntax])
        case any([ConditionSyntax])
        /// `một trong các căn cứ nêu ra`.
        case pleaded([ConditionSyntax])
        indirect case atLeast(Int, [ConditionSyntax])
        indirect case not(ConditionSyntax)
        indirect case comparison(ComparisonOperator, ExpressionSyntax, ExpressionSyntax)
        /// `E thuộc (a, b)`; `negated` for `E không thuộc (a, b)`.
        indirect case membership(ExpressionSyntax, [ExpressionSyntax], negated: Bool)
        /// `E có ghi` (true) or `E không ghi` / `E chưa có` (false): a field that may be known to be unwritten.
        indirect case recorded(ExpressionSyntax, Bool)
        /// `D trong 5 năm đến ngày đề nghị`: D2 − N years ≤ D ≤ D2.
        indirect case within(ExpressionSyntax, years: ExpressionSyntax, until: ExpressionSyntax)
        /// A yes/no name: evidence, a criterion, a definition, a field.
        case name(NameSyntax)
        /// Another yes/no expression.
        indirect case expression(ExpressionSyntax)
        /// `có v trong LIST mà COND` with the members below it (empty when none): some record makes all hold.
        /// `inYear` for `có trong năm LIST mà COND`: only records of the year at hand.
        indirect case exists(ListSelectionSyntax, [ConditionSyntax], inYear: Bool)
        /// `với chuỗi c = …` at the head of a block: binds a run for the members that follow it in the block.
        indirect case withRun(RunSyntax, [ConditionSyntax])
        indirect case readings(NameSyntax, [ReadingSyntax])
    }

    package var kind: Kind
    package var range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    /// The expression that holds of itself.
    package init(_ expression: ExpressionSyntax, _ range: SourceRange) {
        if case .name(let name) = expression.kind {
            self.init(.name(name), range)
        } else {
            self.init(.expression(expression), range)
        }
    }

    /// The expression that holds of itself, where the condition is nothing else.
    package var expression: ExpressionSyntax? {
        switch kind {
        case .name(let name): ExpressionSyntax(.name(name), range)
        case .expression(let expression): expression
        case .all, .any, .pleaded, .atLeast, .not, .comparison, .membership, .recorded, .within, .exists, .withRun,
            .readings:
            nil
        }
    }
}

/// `với chuỗi c = liên tục …  từ … chạm … mỗi năm … đặt lại …`.
package struct RunSyntax: Sendable, Hashable {
    package var name: NameSyntax
    /// The first year that may count; without it the run reaches back as far as its years hold.
    package var from: ExpressionSyntax?
    /// The date whose year the run must touch; without it the run may end in any earlier year.
    package var touching: ExpressionSyntax?
    /// Holds of a year that counts; a year series named alone means its value in that year.
    package var eachYear: ConditionSyntax
    /// Nil: every reset that applies to all runs. Empty: `không đặt lại`.
    package var resets: [NameSyntax]?
    package var range: SourceRange

    package init(
        name: NameSyntax, from: ExpressionSyntax?, touching: ExpressionSyntax?, eachYear: ConditionSyntax,
        resets: [NameSyntax]?, range: SourceRange
    ) {
        self.name = name
        self.from = from
        self.touching = touching
        self.eachYear = eachYear
        self.resets = resets
        self.range = range
    }
}

/// One of several readings of a provision.
package struct ReadingSyntax: Sendable, Hashable {
    package var label: NameSyntax
    package var text: TextSyntax
    package var grade: Grade
    /// Who holds it.
    package var holder: TextSyntax?
    /// The first date of consideration on which it is heard.
    package var from: CalendarDate?
    package var condition: ConditionSyntax
    package var range: SourceRange

    package init(
        label: NameSyntax, text: TextSyntax, grade: Grade, holder: TextSyntax?, from: CalendarDate?,
        condition: ConditionSyntax, range: SourceRange
    ) {
        self.label = label
        self.text = text
        self.grade = grade
        self.holder = holder
        self.from = from
        self.condition = condition
        self.range = range
    }
}

/// What an exception does to what it is attached to.
package enum ExceptionConsequence: Sendable, Hashable {
    /// `trừ khi`: the provision is not met.
    case fails
    /// `miễn khi`: the provision is taken as met.
    case satisfied
    /// `thay bằng`: another condition stands in.
    case replaced(ConditionSyntax)
}

package struct ExceptionSyntax: Sendable, Hashable {
    package var label: NameSyntax
    package var condition: ConditionSyntax
    package var consequence: ExceptionConsequence
    package var citations: [CitationSyntax]
    package var range: SourceRange

    package init(
        label: NameSyntax, condition: ConditionSyntax, consequence: ExceptionConsequence, citations: [CitationSyntax],
        range: SourceRange
    ) {
        self.label = label
        self.condition = condition
        self.consequence = consequence
        self.citations = citations
        self.range = range
    }
}
