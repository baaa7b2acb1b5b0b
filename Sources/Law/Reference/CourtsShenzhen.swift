extension Courts {
    /// The intermediate court of Shenzhen and the basic courts under it.
    ///
    /// Longhua, Pingshan and Guangming became districts after the provisions were made; Qianhai is seen in published numbers, Shenshan is not.
    static let shenzhen: [Court] = [
        court("粤03", "广东省深圳市中级人民法院", "Shenzhen Intermediate People's Court", "广东省", .rule),
        court("粤0303", "深圳市罗湖区人民法院", "Shenzhen Luohu District People's Court", "广东省", .rule),
        court("粤0304", "深圳市福田区人民法院", "Shenzhen Futian District People's Court", "广东省", .rule),
        court("粤0305", "深圳市南山区人民法院", "Shenzhen Nanshan District People's Court", "广东省", .rule),
        court("粤0306", "深圳市宝安区人民法院", "Shenzhen Bao'an District People's Court", "广东省", .rule),
        court("粤0307", "深圳市龙岗区人民法院", "Shenzhen Longgang District People's Court", "广东省", .rule),
        court("粤0308", "深圳市盐田区人民法院", "Shenzhen Yantian District People's Court", "广东省", .rule),
        court("粤0309", "深圳市龙华区人民法院", "Shenzhen Longhua District People's Court", "广东省", .uncertain),
        court("粤0310", "深圳市坪山区人民法院", "Shenzhen Pingshan District People's Court", "广东省", .uncertain),
        court("粤0311", "深圳市光明区人民法院", "Shenzhen Guangming District People's Court", "广东省", .uncertain),
        court("粤0391", "深圳前海合作区人民法院", "Shenzhen Qianhai Cooperation Zone People's Court", "广东省", .attested),
        court("粤0392", "深圳深汕特别合作区人民法院", "Shenzhen Shenshan Special Cooperation Zone People's Court", "广东省", .uncertain),
    ]
}
