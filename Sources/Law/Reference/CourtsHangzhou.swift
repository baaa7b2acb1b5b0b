extension Courts {
    /// The intermediate court of Hangzhou and the basic courts under it.
    ///
    /// Lin'an, Linping and Qiantang became districts after the provisions were made, and no number of theirs was seen; the
    /// Internet court is attested by （2021）浙0192民初1695号.
    static let hangzhou: [Court] = [
        court("浙01", "浙江省杭州市中级人民法院", "Hangzhou Intermediate People's Court", "浙江省", .rule),
        court("浙0102", "杭州市上城区人民法院", "Hangzhou Shangcheng District People's Court", "浙江省", .rule),
        court("浙0105", "杭州市拱墅区人民法院", "Hangzhou Gongshu District People's Court", "浙江省", .rule),
        court("浙0106", "杭州市西湖区人民法院", "Hangzhou Xihu District People's Court", "浙江省", .rule),
        court("浙0108", "杭州市滨江区人民法院", "Hangzhou Binjiang District People's Court", "浙江省", .rule),
        court("浙0109", "杭州市萧山区人民法院", "Hangzhou Xiaoshan District People's Court", "浙江省", .rule),
        court("浙0110", "杭州市余杭区人民法院", "Hangzhou Yuhang District People's Court", "浙江省", .rule),
        court("浙0111", "杭州市富阳区人民法院", "Hangzhou Fuyang District People's Court", "浙江省", .rule),
        court("浙0112", "杭州市临安区人民法院", "Hangzhou Lin'an District People's Court", "浙江省", .uncertain),
        court("浙0113", "杭州市临平区人民法院", "Hangzhou Linping District People's Court", "浙江省", .uncertain),
        court("浙0114", "杭州市钱塘区人民法院", "Hangzhou Qiantang District People's Court", "浙江省", .uncertain),
        court("浙0122", "桐庐县人民法院", "Tonglu County People's Court", "浙江省", .rule),
        court("浙0127", "淳安县人民法院", "Chun'an County People's Court", "浙江省", .rule),
        court("浙0182", "建德市人民法院", "Jiande City People's Court", "浙江省", .rule),
        court("浙0192", "杭州互联网法院", "Hangzhou Internet Court", "浙江省", .attested),
    ]
}
