/// Six hard provisions of the law, whole enough to be checked.
enum SixProvisions {
    static let text = declarations + chains + readings + crossCutting

    private static let declarations = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc luat_tdkt "Pháp luật về thi đua, khen thưởng"
          văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội
            hiệu lực từ 01/01/2024
            hạng V1
          văn bản ND65 65/2014/NĐ-CP, ngày để trống, Chính phủ
            hiệu lực từ 20/08/2014 đến hết 30/09/2017
            hạng V1
          văn bản ND98 98/2023/NĐ-CP, ngày 31/12/2023, Chính phủ
            hạng V1
          văn bản ND152 152/2025/NĐ-CP, ngày 14/06/2025, Chính phủ
            hạng V2

        nhóm cá_nhân "Cá nhân" là cá nhân
        nhóm công_chức "Công chức" là cá_nhân
        nhóm tập_thể "Tập thể" là tập thể
        nhóm hộ_gia_đình "Hộ gia đình" là hộ gia đình

        hình thức bằng_khen_bộ_tỉnh "Bằng khen của bộ, tỉnh"
        hình thức bằng_khen_thủ_tướng "Bằng khen của Thủ tướng Chính phủ"
          trên bằng_khen_bộ_tỉnh
        hình thức huân_chương_lao_động_ba "Huân chương Lao động hạng Ba"
          trên bằng_khen_thủ_tướng
        hình thức cờ_chính_phủ "Cờ thi đua của Chính phủ"
          trên cờ_bộ_tỉnh
        hình thức cờ_bộ_tỉnh "Cờ thi đua của bộ, tỉnh"
        hình thức cờ_cao_nhất "Cờ truyền thống"
          trên cờ_chính_phủ
        tiêu chuẩn cờ
          đề nghị cờ_cao_nhất
          loại hình phong trào
          căn cứ L22-26
          khi chấp_hành_tốt
        danh hiệu chiến_sĩ_thi_đua_cơ_sở "Chiến sĩ thi đua cơ sở"
        danh hiệu tập_thể_lao_động_xuất_sắc "Tập thể lao động xuất sắc"

        thang mức_hoàn_thành
          không_hoàn_thành < hoàn_thành < hoàn_thành_tốt < hoàn_thành_xuất_sắc

        bản ghi lần_khen
          hình_thức_khen : hình thức
          loại_khen : loại hình khen thưởng
          ngày_ký : ngày
          kỳ : khoảng năm hoặc "không ghi"
          khóa hình_thức_khen, ngày_ký
          tính theo ngày_ký

        minh chứng chấp_hành_tốt : có/không
        minh chứng thuộc_đối_tượng_tặng_cờ : có/không
        minh chứng ngày_thành_lập : ngày
        minh chứng quá_trình_khen : danh sách lần_khen
          trọn vẹn theo bản_kê_khai
        minh chứng xếp_loại : chuỗi năm mức_hoàn_thành
        giấy tờ bản_kê_khai "Bản kê khai" bậc 2

        mốc năm_bắt_đầu của lần_khen
          căn cứ ND65-2-4
            hiệu lực từ 20/08/2014 đến hết 30/09/2017
            là năm sau năm của ngày_ký
          hiệu lực từ 01/10/2017 đến hết 14/12/2017
            chưa có nguồn
          căn cứ ND98-30-9 hạng V2; ND152-33-7
            hiệu lực từ 15/12/2017
            khi kỳ có ghi thì năm sau năm cuối của kỳ
            khi kỳ không ghi thì năm sau năm của ngày_ký
        ```

        """

    private static let chains = """
        ```quy-tắc
        tiêu chuẩn hcld_ba_chuỗi_cá_nhân
          đề nghị huân_chương_lao_động_ba
          loại hình công trạng
          cho cá_nhân
          căn cứ L22-44-1-e
          khi
            chấp_hành_tốt
            có m trong quá_trình_khen mà hình_thức_khen = bằng_khen_thủ_tướng và loại_khen = công trạng
              với chuỗi c = liên tục
                từ năm_bắt_đầu của m
                chạm ngày đề nghị
                mỗi năm xếp_loại ≥ hoàn_thành_tốt
              dài của c ≥ 5 năm
              (số năm trong c mà xếp_loại = hoàn_thành_xuất_sắc) ≥ 1
              số lần trong c của (quá_trình_khen mà hình_thức_khen = chiến_sĩ_thi_đua_cơ_sở) ≥ 3
          nói
            đạt "Đã được tặng {m}; {c.dài} năm, từ {c.đầu} đến {c.cuối}" en "Held {m}; {c.length} years"
            không đạt "Chuỗi chỉ được {c.dài.chắc} năm; đứt ở {c.năm_đứt}"
            chưa rõ "Chuỗi {c.dài.chắc} đến {c.dài.có_thể} năm; cần bổ sung {thiếu}"

        tiêu chuẩn hcld_ba_chuỗi_tập_thể
          đề nghị huân_chương_lao_động_ba
          loại hình công trạng
          cho tập_thể
          căn cứ L22-44-4-đ
          khi
            chấp_hành_tốt
            tuổi của ngày_thành_lập tại ngày đề nghị ≥ 10 năm
            có m trong quá_trình_khen mà hình_thức_khen = bằng_khen_thủ_tướng và loại_khen = công trạng
              với chuỗi c = liên tục
                từ năm_bắt_đầu của m
                chạm ngày đề nghị
                mỗi năm xếp_loại = hoàn_thành_xuất_sắc hoặc có trong năm quá_trình_khen mà hình_thức_khen = tập_thể_lao_động_xuất_sắc
                không đặt lại
              dài của c ≥ 5 năm
              một trong
                số lần trong c của (quá_trình_khen mà hình_thức_khen = cờ_chính_phủ và loại_khen = công trạng) ≥ 1
                tất cả
                  số lần trong c của (quá_trình_khen mà hình_thức_khen = bằng_khen_bộ_tỉnh và loại_khen = công trạng) ≥ 2
                  không phải thuộc_đối_tượng_tặng_cờ
        ```

        """

    private static let readings = """
        ```quy-tắc
        bản ghi sáng_kiến
          mã : chữ
          năm_công_nhận : năm
          đã_thành_danh_hiệu : có/không
          khóa mã
          tính theo năm_công_nhận
        minh chứng sáng_kiến_đã_có : danh sách sáng_kiến
        đặt hai_danh_hiệu khi số (quá_trình_khen mà hình_thức_khen = chiến_sĩ_thi_đua_cơ_sở) ≥ 2

        tiêu chuẩn bk_tỉnh_chuỗi_cá_nhân
          đề nghị bằng_khen_bộ_tỉnh
          loại hình công trạng
          cho cá_nhân
          căn cứ L22-74-1-d
          khi
            chấp_hành_tốt
            cách hiểu cách_đếm
              A "Hai lần danh hiệu là đủ" hạng V1 ai "câu chữ của điểm d"
                một trong (hai_danh_hiệu, số sáng_kiến_đã_có ≥ 2)
              C "Sáng kiến đã thành danh hiệu không tính lại" hạng V2 từ 06/02/2026 ai "Bộ Nội vụ"
                tất cả (hai_danh_hiệu, số (sáng_kiến_đã_có mà không phải đã_thành_danh_hiệu) ≥ 2)
        ```

        """

    private static let crossCutting = """
        ```quy-tắc
        bản ghi việc_đang_xem_xét
          loại_việc : lựa chọn (kỷ_luật, điều_tra, tố_cáo)
          có_dấu_hiệu : có/không
          mở : ngày
          kết_luận : ngày hoặc "chưa có"
        minh chứng việc : danh sách việc_đang_xem_xét
        minh chứng ngày_hết_kỷ_luật : danh sách ngày

        hoãn đang_có_việc
          áp dụng mọi hình thức
          căn cứ ND152-4
          khi có v trong việc mà tất cả (v.mở ≤ ngày xét, một trong (v.kết_luận không ghi, v.kết_luận > ngày xét))
            một trong
              v.loại_việc = kỷ_luật
              v.có_dấu_hiệu
          nói
            đạt "Tạm hoãn: đang có {v.loại_việc} mở ngày {v.mở}"

        đặt lại sau_kỷ_luật
          với k trong ngày_hết_kỷ_luật
          tại k.giá_trị
          năm chứa ngày đó chưa tính
          căn cứ ND152-4

        không áp dụng huân_chương_lao_động_ba
          cho hộ_gia_đình
          căn cứ L22-33-1; L22-44
          cao nhất bằng_khen_thủ_tướng theo L22-73-6

        đánh giá đóng_góp_lớn : có/không
          bởi "người có thẩm quyền xác nhận"
        minh chứng có_công_sức : có/không
        minh chứng có_đất_đai : có/không

        tiêu chuẩn bk_ttg_hộ
          đề nghị bằng_khen_thủ_tướng
          loại hình phong trào hoặc đột xuất
          cho hộ_gia_đình
          căn cứ L22-73-6
          khi
            đóng_góp_lớn
            cách hiểu đủ_cả_hay_một
              A "Đủ cả" hạng V1
                tất cả (có_công_sức, có_đất_đai)
              B "Một trong số đó" hạng M
                một trong (có_công_sức, có_đất_đai)

        minh chứng cấp_ảnh_hưởng : lựa chọn (cơ_sở, tỉnh)
        minh chứng số_phiếu : số nguyên
        hạn mức cstđ_15
          hình thức chiến_sĩ_thi_đua_cơ_sở
          căn cứ ND98-2
          hiệu lực từ 01/01/2024 đến hết 31/12/2024
          phạm vi mỗi đơn_vị_cơ_sở
          tối đa 15% của "số cá nhân có danh hiệu Lao động tiên tiến"
          đếm cấp_ảnh_hưởng = cơ_sở
          làm tròn xuống
          xếp theo số_phiếu giảm dần
          đồng hạng trả hội đồng
          chưa rõ chờ
        ```

        ```kiểm-thử
        "Chuỗi thiếu năm 2022"
          ngày đề nghị 15/03/2024
          đối tượng cá_nhân
          chấp_hành_tốt: có theo bản_kê_khai
          xếp_loại: 2019 hoàn_thành_tốt, 2020 hoàn_thành_xuất_sắc
          quá_trình_khen: trọn vẹn theo bản_kê_khai
            - hình_thức_khen = bằng_khen_thủ_tướng, loại_khen = công trạng, ngày_ký = 20/11/2019, kỳ = 2014..2018
            - hình_thức_khen = chiến_sĩ_thi_đua_cơ_sở, ngày_ký = 2019-12-20, kỳ = "không ghi"
          → huân_chương_lao_động_ba: chưa đủ căn cứ, thiếu xếp_loại năm 2022, giải tỏa xếp_loại
          → đề nghị không
        ```

        """
}
