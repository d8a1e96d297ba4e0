extension SixProvisions {
    /// Provision 1 and its case A twice, under each set of keywords, laid out differently.
    static let firstInVietnamese = """
        ```quy-tắc
        ngôn ngữ vi
        bộ quy tắc luat_tdkt "Pháp luật về thi đua, khen thưởng"
          văn bản L22 06/2022/QH15, ngày 15/06/2022, Quốc hội hạng V1

        tham số mức_thưởng : tiền
          1,50 × 2340000 đồng hiệu lực từ 01/01/2025

        tiêu chuẩn hcld_ba_chuỗi_cá_nhân
          đề nghị huân_chương_lao_động_ba
          loại hình công trạng
          cho cá_nhân
          căn cứ L22-44-1-e
          khi tất cả
            chấp_hành_tốt
            có m trong quá_trình_khen mà hình_thức_khen = bằng_khen_thủ_tướng
              với chuỗi c = liên tục
                từ năm_bắt_đầu của m
                chạm ngày đề nghị
                mỗi năm xếp_loại ≥ hoàn_thành_tốt
              dài của c ≥ 5 năm
              (số năm trong c mà xếp_loại = hoàn_thành_xuất_sắc) ≥ 1
          nói
            đạt vi "Liên tục {c.dài} năm" en "{c.dài} consecutive years"
        ```
        ```kiểm-thử
        "Chuỗi thiếu năm 2022"
          ngày đề nghị 15/03/2024
          đối tượng cá_nhân
          chấp_hành_tốt: có
          xếp_loại: 2019 hoàn_thành_tốt, 2020 hoàn_thành_xuất_sắc
          quá_trình_khen: trọn vẹn theo bản_kê_khai
            - hình_thức_khen = bằng_khen_thủ_tướng, kỳ_thành_tích = 2014..2018
          → huân_chương_lao_động_ba: chưa đủ căn cứ, thiếu xếp_loại năm 2022
        ```
        """

    static let firstInEnglish = """
        Some prose.

        ```rules
        language en
        parameter mức_thưởng : money
           1.5 * 2340000 dong  in force from 2025-01-01

        standard hcld_ba_chuỗi_cá_nhân
            source     L22-44-1-e
            proposes   huân_chương_lao_động_ba
            for        cá_nhân
            kind       merit
            when
                chấp_hành_tốt
                some m in quá_trình_khen where hình_thức_khen = bằng_khen_thủ_tướng
                    with run c = consecutive
                        from       năm_bắt_đầu of m
                        touching   proposal date
                        each year  xếp_loại >= hoàn_thành_tốt
                    length of c ≥ 5 years                # at least five
                    (years in c where xếp_loại = hoàn_thành_xuất_sắc) >= 1
            says
                met   vi "Liên tục {c.dài} năm"
                      en "{c.dài} consecutive years"

        ruleset luat_tdkt "Pháp luật về thi đua, khen thưởng"
            document L22 06/2022/QH15, dated 15/06/2022, Quốc hội
                grade V1
        ```

        ~~~tests
        "Chuỗi thiếu năm 2022"
            nominee        cá_nhân
            proposal date  15/03/2024
            chấp_hành_tốt: yes
            xếp_loại: 2019 hoàn_thành_tốt,
                2020 hoàn_thành_xuất_sắc
            quá_trình_khen: complete by bản_kê_khai
                - hình_thức_khen = bằng_khen_thủ_tướng, kỳ_thành_tích = 2014 .. 2018
            -> huân_chương_lao_động_ba: insufficient evidence, missing xếp_loại year 2022
        ~~~
        """
}
