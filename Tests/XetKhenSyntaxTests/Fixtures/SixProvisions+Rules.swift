extension SixProvisions {
    static let rules = """
        # Điều 44

        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc luat_tdkt "Pháp luật về thi đua, khen thưởng"

        tiêu chuẩn hcld_ba_chuỗi_cá_nhân
          đề nghị huân_chương_lao_động_ba
          loại hình công trạng
          cho cá_nhân
          căn cứ L22-44-1-e
          khi tất cả
            chấp_hành_tốt
            có m trong quá_trình_khen mà hình_thức_khen = bằng_khen_thủ_tướng và loại_khen = công trạng
              với chuỗi c = liên tục
                từ năm_bắt_đầu của m
                chạm ngày đề nghị
                mỗi năm xếp_loại ≥ hoàn_thành_tốt
                đặt lại sau_kỷ_luật
              dài của c ≥ 5 năm
              (số năm trong c mà xếp_loại = hoàn_thành_xuất_sắc) ≥ 1
              số lần trong c của (quá_trình_khen mà hình_thức_khen = chiến_sĩ_thi_đua_cơ_sở) ≥ 3
          nói
            đạt "Đã được tặng {m}; {c.dài} năm liên tục"
              en "Held {m}; {c.dài} consecutive years"
            không đạt vi "Chuỗi năm chỉ được {c.dài.chắc}; đứt ở năm {c.năm_đứt}"
            chưa rõ vi "Cần bổ sung {thiếu}"

        tiêu chuẩn hcld_ba_chuỗi_tập_thể
          đề nghị huân_chương_lao_động_ba
          loại hình công trạng
          cho tập_thể
          căn cứ L22-44-4-đ, gạch 1 hạng V1
          khi
            chấp_hành_tốt
            tuổi của ngày_thành_lập tại ngày đề nghị ≥ 10 năm
            có m trong quá_trình_khen
              mà hình_thức_khen = bằng_khen_thủ_tướng
              với chuỗi c = liên tục
                từ năm_bắt_đầu của m
                mỗi năm xếp_loại = hoàn_thành_xuất_sắc hoặc
                  có trong năm quá_trình_khen mà hình_thức_khen = tập_thể_lao_động_xuất_sắc
                không đặt lại
              dài của c ≥ 5 năm
              một trong
                số lần trong c của cờ_chính_phủ ≥ 1
                tất cả
                  số lần trong c của cờ_bộ_tỉnh ≥ 1
                  số lần trong c của bằng_khen_bộ_tỉnh ≥ 1
                tất cả
                  số lần trong c của bằng_khen_bộ_tỉnh ≥ 2
                  không phải thuộc_đối_tượng_tặng_cờ

        tiêu chuẩn bk_tỉnh_chuỗi_cá_nhân
          đề nghị bằng_khen_bộ_tỉnh
          loại hình phong trào hoặc đột xuất
          khi tất cả
            gương_mẫu_chấp_hành_tốt
            cách hiểu cách_đếm
              A "Hai lần danh hiệu là đủ" hạng V1 ai "câu chữ của điểm d"
                một trong
                  hai_danh_hiệu
                  tất cả (hai_năm_xuất_sắc, số (sáng_kiến_đã_có mà cấp_công_nhận = tỉnh) ≥ 2)
              C "Sáng kiến đã thành danh hiệu không tính lại" hạng V2 từ 06/02/2026
                ai "Bộ Nội vụ"
                khi hai_danh_hiệu và không phải (đã_tính_lại hoặc có v trong sáng_kiến_đã_có mà v.mã = "A")

        hoãn đang_có_việc
          áp dụng mọi hình thức trừ bằng_khen_bộ_tỉnh
          căn cứ ND152-4 hạng V2
          khi có v trong việc_đang_xem_xét mà tất cả
            v.mở ≤ ngày xét
            một trong (v.kết_luận không ghi, v.kết_luận > ngày xét)
            v.loại_việc thuộc (kỷ_luật, điều_tra)
          nói
            đạt vi "Tạm hoãn: đang có {v.loại_việc}"

        đặt lại sau_kỷ_luật
          với v trong kỷ_luật_đã_có mà v.mức ≥ khiển_trách
          tại v.ngày_hết_hạn cộng 12 tháng cuối tháng
          năm chứa ngày đó chưa tính
          căn cứ ND152-4 hạng V2

        không áp dụng huân_chương_lao_động_nhất, huân_chương_lao_động_nhì
          cho hộ_gia_đình
          căn cứ L22-33-1; L22-42
          cao nhất bằng_khen_thủ_tướng theo L22-73-6
          nói vi "Huân chương để tặng cá nhân, tập thể"

        đánh giá đóng_góp_lớn : có/không
          bởi "người có thẩm quyền xác nhận"
          giấy tờ xác_nhận_đóng_góp

        hạn mức cstđ_15
          hình thức chiến_sĩ_thi_đua_cơ_sở
          căn cứ ND91 hạng V2
          hiệu lực từ 01/10/2017 đến hết 31/12/2023
          phạm vi mỗi đơn_vị_cơ_sở, mỗi năm_thành_tích
          tối đa 15% của "số cá nhân có danh hiệu Lao động tiên tiến"
          làm tròn gần nhất
          xếp theo cấp_ảnh_hưởng giảm dần, số_phiếu tăng dần
          đồng hạng trả hội đồng
          chưa rõ chờ

        hình thức bằng_khen_thủ_tướng "Bằng khen của Thủ tướng Chính phủ"
          lớp "Nhất"
          trên bằng_khen_bộ_tỉnh
          thẩm quyền "Thủ tướng Chính phủ" cho cá_nhân hiệu lực từ 01/01/2024 căn cứ L22-77
          thưởng làm tròn xuống đến 1000 (mức_thưởng × 1,5) cho hộ_gia_đình
        danh hiệu chiến_sĩ_thi_đua_cơ_sở "Chiến sĩ thi đua cơ sở"

        thủ tục bỏ_phiếu
          áp dụng bằng_khen_thủ_tướng
          khi số_phiếu / số_thành_viên ≥ 80%

        chuyển tiếp luật_mới
          khi ngày tiếp nhận ≥ 01/10/2026
          theo L26

        tiêu chí kế_hoạch
          trừ khi có_lỗi đang_bị_xử_lý
            căn cứ L22-93
          miễn khi mới_lập tuổi của ngày_thành_lập tại ngày xét < 1 năm
          thay bằng vùng_khó khi ở_vùng_khó
            là mục_tiêu ≥ 80%
          khi ngày_ban_hành trong 2 năm đến ngày đề nghị và mục_tiêu = 6,5 điểm %
        ```

        ```bảng
        bảng hệ_số "Hệ số" : số thập phân
        căn cứ ND152-9
        | loại_đối_tượng | số_năm | hệ_số |
        | --- | --- | --- |
        | tập_thể | ≥ 5 năm | 2 |
        | (cá_nhân, hộ_gia_đình) | 1 .. 4 | 1,5 |
        | - | 0 | -1 |
        | còn lại | | 1 |
        ```

        ```kiểm-thử
        "Chuỗi thiếu năm 2022"
          ngày đề nghị 15/03/2024
          đối tượng cá_nhân
          hồ sơ thành_tích, biên_bản
          chấp_hành_tốt: có theo xác_nhận
          xếp_loại: 2019 hoàn_thành_tốt, 2020 hoàn_thành_xuất_sắc, 2021 hoàn_thành_tốt, 2023 hoàn_thành_tốt
          quá_trình_khen: trọn vẹn theo bản_kê_khai
            - hình_thức_khen = bằng_khen_thủ_tướng, ngày_ký = 20/11/2019, kỳ_thành_tích = 2014..2018
            - hình_thức_khen = chiến_sĩ_thi_đua_cơ_sở, ngày_ký = 2019-12-20, kỳ_thành_tích = "không ghi"
          sáng_kiến_đã_có: trọn vẹn
          mục_tiêu: 6,50%
          → huân_chương_lao_động_ba: chưa đủ căn cứ, thiếu xếp_loại năm 2022, giải tỏa xếp_loại
          → hcld_ba_chuỗi_cá_nhân: chưa rõ, cách hiểu cách_đếm, vì hcld_ba_chuỗi_cá_nhân
          → đề nghị không
        ```
        """
}
