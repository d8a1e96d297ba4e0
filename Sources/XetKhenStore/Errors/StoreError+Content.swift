import XetKhenValues

/// Faults of what is to be kept in a case file, or asked for.
extension StoreError {
    static func notContiguous(number: Int64, previous: Digest?, expected: Int64, after: Digest?) -> StoreError {
        func words(_ digest: Digest?) -> String { digest?.hexadecimal ?? "–" }
        return StoreError(
            .notContiguous,
            StoreText(
                "bản ghi số \(number) nối sau \(words(previous)) không nối tiếp chuỗi: phải là số \(expected), nối sau "
                    + words(after),
                "record \(number) after \(words(previous)) does not continue the chain: it must be number \(expected), "
                    + "after \(words(after))"),
            help: StoreText(
                "lập bản ghi theo số và mã băm trước đó mà sổ hồ sơ cho biết",
                "make the record with the number and the previous digest that the case file gives"))
    }

    /// What is named: “bản ghi số 3” and “record 3”.
    static func digestDiffers(_ what: StoreText, given: Digest, computed: Digest) -> StoreError {
        StoreError(
            .digestDiffers,
            StoreText(
                "\(what.vietnamese): mã băm SHA-256 của nội dung là \(computed.hexadecimal), không phải "
                    + given.hexadecimal,
                "\(what.english): the SHA-256 digest of the content is \(computed.hexadecimal), not \(given.hexadecimal)"
            ),
            help: StoreText(
                "kiểm tra xem có đúng tệp không, và tệp có bị sửa sau khi lập mã băm không",
                "check that it is the right file and that it was not changed after the digest was made"))
    }

    static func contentConflict(_ what: StoreText) -> StoreError {
        StoreError(
            .contentConflict,
            StoreText(
                "\(what.vietnamese) đã có trong sổ hồ sơ với nội dung khác",
                "\(what.english) is in the case file with other content"),
            help: StoreText(
                "nếu là nội dung mới thì đặt mã khác; nội dung đã lưu không bị thay đổi",
                "give new content a new identifier; what is kept was not changed"))
    }

    static func constraint(_ detail: String) -> StoreError {
        StoreError(
            .constraint,
            StoreText(
                "nội dung trái với ràng buộc của sổ hồ sơ: “\(detail)”",
                "the content breaks a rule of the case file: “\(detail)”"),
            help: StoreText(
                "kiểm tra nội dung; không có gì được lưu từ lần ghi này",
                "check the content; nothing of what was being written is kept"))
    }

    /// There is no entry of this name.
    package static func unknownEntry(_ what: StoreText) -> StoreError {
        StoreError(
            .unknownEntry,
            StoreText(
                "không có \(what.vietnamese) trong sổ hồ sơ", "\(what.english) is not in the case file"),
            help: StoreText(
                "kiểm tra lại mã hoặc số; nếu là mục mới thì lưu nó trước",
                "check the identifier or the number; a new entry is kept first"))
    }

    static func emptySession(_ id: String) -> StoreError {
        StoreError(
            .unknownEntry,
            StoreText("phiên họp “\(id)” chưa có bản ghi nào", "the session “\(id)” has no record yet"),
            help: StoreText(
                "danh mục mã băm chỉ lập được khi phiên họp đã có bản ghi",
                "a list of digests needs a session that has records"))
    }

    static func notSessionList(_ what: StoreText) -> StoreError {
        StoreError(
            .notSessionList,
            StoreText(
                "đây không phải là danh mục mã băm của một phiên họp: \(what.vietnamese)",
                "this is not the list of a session's digests: \(what.english)"),
            help: StoreText(
                "lấy lại đúng tệp mà hội đồng đã công bố, không sửa, không thêm dấu cách hay xuống dòng",
                "fetch the file as the council published it, with no change, no space and no line end added"))
    }
}

/// The entries of a case file as a sentence names them.
extension StoreText {
    static func record(_ number: Int64) -> StoreText { StoreText("bản ghi số \(number)", "record \(number)") }
    static func nomination(_ id: String) -> StoreText { StoreText("hồ sơ “\(id)”", "nomination “\(id)”") }
    static func session(_ id: String) -> StoreText { StoreText("phiên họp “\(id)”", "session “\(id)”") }

    static func bundle(_ meaning: Digest) -> StoreText {
        StoreText("bộ quy tắc \(meaning.hexadecimal)", "ruleset \(meaning.hexadecimal)")
    }

    static func paper(_ id: String, of nomination: String) -> StoreText {
        StoreText("giấy tờ “\(id)” của hồ sơ “\(nomination)”", "paper “\(id)” of nomination “\(nomination)”")
    }
}
