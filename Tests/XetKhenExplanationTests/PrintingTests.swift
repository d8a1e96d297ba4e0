import Testing
import XetKhenExplanation
import XetKhenValues
@Suite struct PrintingTests {
    @Test func show() {
        for tree in SampleCases.all {
            print("=====\n" + ShortForm.text(of: tree, in: .vietnamese))
            print(ShortForm.text(of: tree, in: .english))
            print("-----\n" + FullForm.text(of: tree, in: .vietnamese))
            print(FullForm.text(of: tree, in: .english))
            print(TableRow(tree, in: .vietnamese).cells)
        }
        print(AnswerJSON.text(of: SampleCases.earnedWithGap(), in: .vietnamese))
    }
}
