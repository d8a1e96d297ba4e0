/// The evidence that random rulesets may declare, each name with the one shape it always has.
package enum RandomEvidence: String, CaseIterable, Sendable {
    case yesNo1 = "đã_họp"
    case yesNo2 = "đã_báo_cáo"
    case yesNo3 = "có_phản_ánh"
    case integer1 = "số_hộ"
    case integer2 = "số_nhà"
    case decimal = "hệ_số"
    case percentage = "tỷ_lệ"
    case money = "số_tiền"
    case scale = "mức_chung"
    case choice = "màu_chung"
    case date = "ngày_lập"
    case year = "năm_lập"
    case text = "tên_gọi"
    case period = "kỳ_chung"
    case kind = "kiểu_khen"
    case award = "hình_cũ"
    case ratings = "xếp_loại"
    case confirmed = "xác_nhận_năm"
    case scores = "điểm_năm"
    case grants = "lần_trước"
    case titles = "danh_xưng_cũ"
    case disciplines = "kỷ_luật_cũ"
    case numbers = "các_số"

    /// The type as it is written in a declaration.
    var type: String {
        switch self {
        case .yesNo1, .yesNo2, .yesNo3: "có/không"
        case .integer1, .integer2: "số nguyên"
        case .decimal: "số thập phân"
        case .percentage: "phần trăm"
        case .money: "tiền"
        case .scale: "mức_độ"
        case .choice: "màu_sắc"
        case .date: "ngày"
        case .year: "năm"
        case .text: "chữ"
        case .period: "khoảng năm"
        case .kind: "loại hình khen thưởng"
        case .award: "hình thức"
        case .ratings: "chuỗi năm mức_độ"
        case .confirmed: "chuỗi năm có/không"
        case .scores: "chuỗi năm số nguyên"
        case .grants: "danh sách lần_khen"
        case .titles: "danh sách danh_xưng"
        case .disciplines: "danh sách việc_kỷ_luật"
        case .numbers: "danh sách số nguyên"
        }
    }

    var isList: Bool {
        switch self {
        case .grants, .titles, .disciplines, .numbers: true
        default: false
        }
    }

    var isSeries: Bool {
        switch self {
        case .ratings, .confirmed, .scores: true
        default: false
        }
    }
}

/// A random ruleset as Markdown, with what a nomination may state for it.
package struct RandomRuleset: Sendable {
    package var text: String
    package var evidence: [RandomEvidence]
    package var awards: [String]

    static let levels = ["kém", "khá", "tốt", "giỏi"]
    static let colours = ["đỏ", "xanh", "vàng"]
    static let kinds = ["công trạng", "chuyên đề", "đột xuất"]
    static let groups = ["người", "cán_bộ", "người_khác", "đội"]
    static let papers = ["quyết_định_x", "biên_bản_x", "xác_nhận_x"]
    static let texts = ["A", "B", "Hòa Bình"]

    /// What every random ruleset declares before its own.
    static let world = """
        nhóm người "Người" là cá nhân
        nhóm cán_bộ "Cán bộ" là người
        nhóm người_khác "Người khác" là người
        nhóm đội "Đội" là tập thể
        thang mức_độ
          kém < khá < tốt < giỏi
        lựa chọn màu_sắc
          đỏ, xanh, vàng
        giấy tờ quyết_định_x "Quyết định" bậc 3
        giấy tờ biên_bản_x "Biên bản" bậc 2
        giấy tờ xác_nhận_x "Xác nhận" bậc 2
        bản ghi lần_khen
          mã_khen : chữ
          hình : màu_sắc
          kiểu : loại hình khen thưởng
          ngày_ký : ngày
          kỳ : khoảng năm hoặc "không ghi"
          điểm : số nguyên
          khóa mã_khen
          tính theo ngày_ký
        bản ghi danh_xưng
          bậc_đạt : mức_độ
          năm_đạt : năm
          khóa năm_đạt
          tính theo năm_đạt
        bản ghi việc_kỷ_luật
          mã_việc : chữ
          nặng : có/không
          ngày_hết : ngày
          khóa mã_việc
          tính theo ngày_hết
        """
}
