extension Courts {
    /// Intermediate and basic courts of Beijing.
    ///
    /// The numbered intermediate courts, the special courts and Yanqing are attested by published case numbers such as
    /// （2020）京04民初277号, （2023）京0491民初12142号, （2024）京74民初10号 and （2020）京0119民初3092号. Miyun became a district
    /// after the provisions were made and no number of it was seen.
    static let beijing: [Court] =
        districts.map { digits, district, english, confidence in
            court(
                "京" + digits,
                "北京市\(district)人民法院",
                "Beijing \(english) District People's Court",
                "北京市",
                confidence
            )
        } + [
            court("京01", "北京市第一中级人民法院", "Beijing No. 1 Intermediate People's Court", "北京市", .attested),
            court("京02", "北京市第二中级人民法院", "Beijing No. 2 Intermediate People's Court", "北京市", .attested),
            court("京03", "北京市第三中级人民法院", "Beijing No. 3 Intermediate People's Court", "北京市", .attested),
            court("京04", "北京市第四中级人民法院", "Beijing No. 4 Intermediate People's Court", "北京市", .attested),
            court("京73", "北京知识产权法院", "Beijing Intellectual Property Court", "北京市", .rule),
            court("京74", "北京金融法院", "Beijing Financial Court", "北京市", .attested),
            court("京0491", "北京互联网法院", "Beijing Internet Court", "北京市", .attested),
        ]

    private static let districts: [(String, String, String, Court.Confidence)] = [
        ("0101", "东城区", "Dongcheng", .rule),
        ("0102", "西城区", "Xicheng", .rule),
        ("0105", "朝阳区", "Chaoyang", .rule),
        ("0106", "丰台区", "Fengtai", .rule),
        ("0107", "石景山区", "Shijingshan", .rule),
        ("0108", "海淀区", "Haidian", .rule),
        ("0109", "门头沟区", "Mentougou", .rule),
        ("0111", "房山区", "Fangshan", .rule),
        ("0112", "通州区", "Tongzhou", .rule),
        ("0113", "顺义区", "Shunyi", .rule),
        ("0114", "昌平区", "Changping", .rule),
        ("0115", "大兴区", "Daxing", .rule),
        ("0116", "怀柔区", "Huairou", .rule),
        ("0117", "平谷区", "Pinggu", .rule),
        ("0118", "密云区", "Miyun", .uncertain),
        ("0119", "延庆区", "Yanqing", .attested),
    ]
}
