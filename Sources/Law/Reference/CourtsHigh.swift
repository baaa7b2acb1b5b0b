extension Courts {
    /// Every high court; the Production and Construction Corps has a branch of Xinjiang's with a code of its own.
    static let high: [Court] =
        provincial.map { code, province, english in
            Court(
                code: CourtCode(wellFormed: code),
                name: Bilingual(chinese: "\(province)高级人民法院", english: "\(english) High People's Court"),
                province: province,
                confidence: .rule
            )
        } + [
            Court(
                code: CourtCode(wellFormed: "兵"),
                name: Bilingual(
                    chinese: "新疆维吾尔自治区高级人民法院生产建设兵团分院",
                    english: "Xinjiang High People's Court, Production and Construction Corps Branch"
                ),
                province: "新疆维吾尔自治区",
                confidence: .rule
            ),
            Court(
                code: CourtCode(wellFormed: "军"),
                name: Bilingual(chinese: "中国人民解放军军事法院", english: "Military Court of the PLA"),
                province: nil,
                confidence: .rule
            ),
        ]

    private static let provincial = [
        ("京", "北京市", "Beijing"), ("津", "天津市", "Tianjin"), ("冀", "河北省", "Hebei"), ("晋", "山西省", "Shanxi"),
        ("内", "内蒙古自治区", "Inner Mongolia"), ("辽", "辽宁省", "Liaoning"), ("吉", "吉林省", "Jilin"),
        ("黑", "黑龙江省", "Heilongjiang"), ("沪", "上海市", "Shanghai"), ("苏", "江苏省", "Jiangsu"),
        ("浙", "浙江省", "Zhejiang"), ("皖", "安徽省", "Anhui"), ("闽", "福建省", "Fujian"), ("赣", "江西省", "Jiangxi"),
        ("鲁", "山东省", "Shandong"), ("豫", "河南省", "Henan"), ("鄂", "湖北省", "Hubei"), ("湘", "湖南省", "Hunan"),
        ("粤", "广东省", "Guangdong"), ("桂", "广西壮族自治区", "Guangxi"), ("琼", "海南省", "Hainan"),
        ("渝", "重庆市", "Chongqing"), ("川", "四川省", "Sichuan"), ("黔", "贵州省", "Guizhou"), ("云", "云南省", "Yunnan"),
        ("藏", "西藏自治区", "Tibet"), ("陕", "陕西省", "Shaanxi"), ("甘", "甘肃省", "Gansu"), ("青", "青海省", "Qinghai"),
        ("宁", "宁夏回族自治区", "Ningxia"), ("新", "新疆维吾尔自治区", "Xinjiang"),
    ]
}
