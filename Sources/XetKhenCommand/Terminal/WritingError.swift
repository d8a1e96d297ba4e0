/// Results that could not all be written, as a sentence for whoever waits for them.
struct WritingError: Error {
    let fault: OutputFault
    /// How many nominations were passed over before the first result; nil where one cannot go on from there.
    let skipped: Int?

    init(_ fault: OutputFault, skipped: Int?) {
        self.fault = fault
        self.skipped = skipped
    }

    var vietnamese: String {
        let text = "không ghi được kết quả ra đầu ra chuẩn (\(fault.reason))"
        guard let skipped else { return text }
        return text
            + "; đã ghi trọn vẹn kết quả của \(fault.written) hồ sơ, chạy tiếp với --skip \(skipped + fault.written)"
    }

    var english: String {
        let text = "the results cannot be written to standard output (\(fault.reason))"
        guard let skipped else { return text }
        return text
            + "; those of \(fault.written) nominations were written whole: go on with --skip \(skipped + fault.written)"
    }
}
