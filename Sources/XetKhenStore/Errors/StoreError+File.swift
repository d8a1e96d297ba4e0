/// Faults of the file that a case file lies in.
extension StoreError {
    static func notCaseFile(_ path: String) -> StoreError {
        StoreError(
            .notCaseFile,
            StoreText(
                "“\(path)” không phải là sổ hồ sơ của hội đồng",
                "“\(path)” is not the case file of a council"),
            help: StoreText(
                "kiểm tra lại đường dẫn; nếu đúng là sổ hồ sơ thì phần đầu tệp đã hỏng, hãy dùng bản sao lưu",
                "check the path; if it is a case file, its beginning is damaged: use a backup"))
    }

    static func newerVersion(_ path: String, found: Int64, known: Int64) -> StoreError {
        StoreError(
            .newerVersion,
            StoreText(
                "“\(path)” có phiên bản \(found), mới hơn phiên bản \(known) mà chương trình này biết",
                "“\(path)” has version \(found), newer than version \(known) that this program knows"),
            help: StoreText(
                "dùng bản chương trình mới hơn; tệp chưa bị thay đổi gì",
                "use a newer release of the program; nothing in the file was changed"))
    }

    static func olderVersion(_ path: String, found: Int64, known: Int64) -> StoreError {
        StoreError(
            .olderVersion,
            StoreText(
                "“\(path)” có phiên bản \(found), cũ hơn phiên bản \(known) mà chương trình này đọc",
                "“\(path)” has version \(found), older than version \(known) that this program reads"),
            help: StoreText(
                "sao lưu tệp, rồi mở để ghi một lần: chương trình sẽ nâng cấp tệp",
                "back the file up, then open it for writing once: the program brings it up to date"))
    }

    static func existsAlready(_ path: String) -> StoreError {
        StoreError(
            .existsAlready,
            StoreText("“\(path)” đã có; tệp có sẵn không bị ghi đè", "“\(path)” exists; it is not written over"),
            help: StoreText("chọn tên khác", "choose another name"))
    }

    static func notFound(_ path: String) -> StoreError {
        StoreError(
            .notFound,
            StoreText("không tìm thấy “\(path)”", "there is nothing at “\(path)”"),
            help: StoreText("kiểm tra lại đường dẫn và thư mục", "check the path and its folder"))
    }

    static func noPermission(_ path: String) -> StoreError {
        StoreError(
            .noPermission,
            StoreText(
                "không có quyền đọc hoặc ghi “\(path)”", "there is no permission to read or to write “\(path)”"),
            help: StoreText(
                "kiểm tra quyền của tệp và của thư mục chứa tệp",
                "check the permissions of the file and of the folder that holds it"))
    }

    static func readOnly(_ path: String) -> StoreError {
        StoreError(
            .noPermission,
            StoreText("“\(path)” chỉ đọc được, không ghi được", "“\(path)” can only be read, not written"),
            help: StoreText(
                "kiểm tra quyền của tệp và của thư mục chứa tệp, hoặc mở chỉ để đọc",
                "check the permissions of the file and of the folder that holds it, or open it for reading"))
    }

    static func diskFull(_ path: String) -> StoreError {
        StoreError(
            .diskFull,
            StoreText(
                "hết chỗ trên đĩa khi ghi “\(path)”; lần ghi này không được lưu",
                "the disk is full while writing “\(path)”; what was being written is not kept"),
            help: StoreText(
                "giải phóng chỗ trên đĩa rồi làm lại; những gì đã lưu trước đó vẫn còn",
                "free some space and try again; all that was kept before is still there"))
    }

    static func busy(_ path: String) -> StoreError {
        StoreError(
            .busy,
            StoreText(
                "“\(path)” đang được chương trình khác ghi", "another program is writing to “\(path)”"),
            help: StoreText(
                "đợi chương trình kia xong hoặc đóng nó, rồi làm lại",
                "wait for the other program or close it, then try again"))
    }

    static func deviceFault(_ path: String, detail: String) -> StoreError {
        StoreError(
            .deviceFault,
            StoreText(
                "thiết bị lưu trữ báo lỗi khi đọc hoặc ghi “\(path)”: “\(detail)”",
                "the storage device reports a fault while reading or writing “\(path)”: “\(detail)”"),
            help: StoreText(
                "kiểm tra đĩa và kết nối; sao lưu trước khi làm tiếp",
                "check the disk and its connection; make a backup before going on"))
    }

    static func damaged(_ path: String, _ what: StoreText) -> StoreError {
        StoreError(
            .damaged,
            StoreText("“\(path)” bị hỏng: \(what.vietnamese)", "“\(path)” is damaged: \(what.english)"),
            help: StoreText(
                "kiểm tra toàn bộ tệp để biết phần nào còn dùng được; khôi phục phần hỏng từ bản sao lưu",
                "verify the whole file to learn what is still good; restore the rest from a backup"))
    }

    static func unexpected(_ path: String, detail: String) -> StoreError {
        StoreError(
            .unexpected,
            StoreText(
                "SQLite báo lỗi không lường trước với “\(path)”: “\(detail)”",
                "SQLite reports an unforeseen error with “\(path)”: “\(detail)”"),
            help: StoreText(
                "đây có thể là lỗi của chương trình; ghi lại câu này khi báo lỗi",
                "this may be a fault of the program; quote this sentence when reporting it"))
    }
}
