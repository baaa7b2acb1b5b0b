extension Courts {
    /// Intermediate, special and basic courts of Shanghai.
    ///
    /// The numbered intermediate courts and the financial court have numbers of their own that no rule gives, and Chongming became a district
    /// after the provisions were made; the railway court is seen in published numbers.
    static let shanghai: [Court] = [
        court("沪01", "上海市第一中级人民法院", "Shanghai No. 1 Intermediate People's Court", "上海市", .uncertain),
        court("沪02", "上海市第二中级人民法院", "Shanghai No. 2 Intermediate People's Court", "上海市", .uncertain),
        court("沪03", "上海市第三中级人民法院", "Shanghai No. 3 Intermediate People's Court", "上海市", .uncertain),
        court("沪71", "上海铁路运输中级法院", "Shanghai Railway Transport Intermediate Court", "上海市", .rule),
        court("沪72", "上海海事法院", "Shanghai Maritime Court", "上海市", .rule),
        court("沪73", "上海知识产权法院", "Shanghai Intellectual Property Court", "上海市", .rule),
        court("沪74", "上海金融法院", "Shanghai Financial Court", "上海市", .uncertain),
        court("沪0101", "上海市黄浦区人民法院", "Shanghai Huangpu District People's Court", "上海市", .rule),
        court("沪0104", "上海市徐汇区人民法院", "Shanghai Xuhui District People's Court", "上海市", .rule),
        court("沪0105", "上海市长宁区人民法院", "Shanghai Changning District People's Court", "上海市", .rule),
        court("沪0106", "上海市静安区人民法院", "Shanghai Jing'an District People's Court", "上海市", .rule),
        court("沪0107", "上海市普陀区人民法院", "Shanghai Putuo District People's Court", "上海市", .rule),
        court("沪0109", "上海市虹口区人民法院", "Shanghai Hongkou District People's Court", "上海市", .rule),
        court("沪0110", "上海市杨浦区人民法院", "Shanghai Yangpu District People's Court", "上海市", .rule),
        court("沪0112", "上海市闵行区人民法院", "Shanghai Minhang District People's Court", "上海市", .rule),
        court("沪0113", "上海市宝山区人民法院", "Shanghai Baoshan District People's Court", "上海市", .rule),
        court("沪0114", "上海市嘉定区人民法院", "Shanghai Jiading District People's Court", "上海市", .rule),
        court("沪0115", "上海市浦东新区人民法院", "Shanghai Pudong New Area People's Court", "上海市", .rule),
        court("沪0116", "上海市金山区人民法院", "Shanghai Jinshan District People's Court", "上海市", .rule),
        court("沪0117", "上海市松江区人民法院", "Shanghai Songjiang District People's Court", "上海市", .rule),
        court("沪0118", "上海市青浦区人民法院", "Shanghai Qingpu District People's Court", "上海市", .rule),
        court("沪0120", "上海市奉贤区人民法院", "Shanghai Fengxian District People's Court", "上海市", .rule),
        court("沪0151", "上海市崇明区人民法院", "Shanghai Chongming District People's Court", "上海市", .uncertain),
        court("沪7101", "上海铁路运输法院", "Shanghai Railway Transport Court", "上海市", .attested),
    ]
}
