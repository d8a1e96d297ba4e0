/// The rulesets of six hard provisions, as a clerk would write them.
enum SixProvisions {
    static let declarations = """
        # Pháp luật về thi đua, khen thưởng

        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc luat_tdkt "Pháp luật về thi đua, khen thưởng"
          văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội
            hiệu lực từ 01/01/2024
            hạng V1
          văn bản ND65 65/2014/NĐ-CP, ngày để trống, Chính phủ hạng V1
            hiệu lực từ 20/08/2014 đến hết 30/09/2017
          văn bản ND152 152/2025/NĐ-CP, ngày 14/06/2025, Chính phủ
            hiệu lực từ 01/07/2025
            hạng V2
          hiệu lực từ 01/01/2024
          phong trào từ 07/2024 đến hết 2025
          dùng luat_nền
          địa bàn "Cả nước"

        nhóm cá_nhân "Cá nhân" là cá nhân
        nhóm tập_thể "Tập thể" là tập thể
        nhóm hộ_gia_đình "Hộ gia đình" là hộ gia đình
        nhóm ubnd_cấp_xã "Ủy ban nhân dân cấp xã" là đơn vị hành chính, tập_thể
        đơn vị căn

        # Thang xếp loại hằng năm.
        thang mức_hoàn_thành
          không_hoàn_thành < hoàn_thành < hoàn_thành_tốt "Hoàn thành tốt" < hoàn_thành_xuất_sắc

        lựa chọn cấp
          cơ_sở, tỉnh vi "Cấp tỉnh" en "Province", toàn_quốc

        bản ghi lần_khen
          hình_thức_khen : hình thức
          loại_khen : loại hình khen thưởng
          cơ_quan : chữ
          ngày_ký "Ngày quyết định" : ngày không sau ngày xét
          kỳ_thành_tích : khoảng năm hoặc "không ghi"
          khóa hình_thức_khen, cơ_quan, ngày_ký
          tính theo ngày_ký

        bản ghi sáng_kiến
          mã : chữ
          năm_công_nhận : năm
          cấp_công_nhận : cấp
          đã_dùng_cho : danh sách hình thức hoặc "chưa dùng"
          khóa mã
          tính theo năm_công_nhận

        giấy tờ quyết_định_khen_thưởng "Quyết định khen thưởng" bậc 3

        minh chứng quá_trình_khen "Quá trình khen thưởng" : danh sách lần_khen
          hỏi "Danh hiệu, hình thức khen thưởng đã được tặng"
          giấy tờ quyết_định_khen_thưởng
          trọn vẹn theo bản_kê_khai_có_xác_nhận

        minh chứng xếp_loại : chuỗi năm mức_hoàn_thành
          giấy tờ thông_báo_xếp_loại_năm
        minh chứng thuộc_đối_tượng_tặng_cờ : có/không
          trả lời "Cơ quan thường trực cụm, khối"
          cho tập_thể trừ ubnd_cấp_xã
          căn cứ L22-44-4-đ

        tham số mức_thưởng "Mức thưởng" : tiền
          3510000 đồng hiệu lực từ 01/01/2024 đến hết 30/06/2024 căn cứ ND152-9
          chưa có nguồn hiệu lực từ 01/07/2024 đến hết 31/12/2024
          1,5 × 2340000 đồng hiệu lực từ 01/01/2025
        tham số tỷ_lệ_tối_thiểu : phần trăm của hội đồng
          50% hiệu lực từ 01/01/2025

        mốc năm_bắt_đầu của lần_khen
          căn cứ ND65-2-4 hiệu lực từ 20/08/2014 đến hết 30/09/2017
            là năm sau năm của ngày_ký
          hiệu lực từ 01/10/2017 đến hết 14/12/2017 chưa có nguồn
          căn cứ ND98-30-9 hạng V2; ND152-33-7 hạng V2
            hiệu lực từ 15/12/2017
            khi kỳ_thành_tích có ghi thì năm sau năm cuối của kỳ_thành_tích
            khi kỳ_thành_tích không ghi thì năm sau năm của ngày_ký
        ```
        """
}
