extension Courts {
    /// The intermediate courts of Kunming and the basic courts under them.
    ///
    /// Jinning became a district after the provisions were made; no number of the basic railway court was seen.
    static let kunming: [Court] = [
        court("云01", "云南省昆明市中级人民法院", "Kunming Intermediate People's Court", "云南省", .rule),
        court("云71", "昆明铁路运输中级法院", "Kunming Railway Transport Intermediate Court", "云南省", .rule),
        court("云0102", "昆明市五华区人民法院", "Kunming Wuhua District People's Court", "云南省", .rule),
        court("云0103", "昆明市盘龙区人民法院", "Kunming Panlong District People's Court", "云南省", .rule),
        court("云0111", "昆明市官渡区人民法院", "Kunming Guandu District People's Court", "云南省", .rule),
        court("云0112", "昆明市西山区人民法院", "Kunming Xishan District People's Court", "云南省", .rule),
        court("云0113", "昆明市东川区人民法院", "Kunming Dongchuan District People's Court", "云南省", .rule),
        court("云0114", "昆明市呈贡区人民法院", "Kunming Chenggong District People's Court", "云南省", .rule),
        court("云0115", "昆明市晋宁区人民法院", "Kunming Jinning District People's Court", "云南省", .uncertain),
        court("云0124", "富民县人民法院", "Fumin County People's Court", "云南省", .rule),
        court("云0125", "宜良县人民法院", "Yiliang County People's Court", "云南省", .rule),
        court("云0126", "石林彝族自治县人民法院", "Shilin Yi Autonomous County People's Court", "云南省", .rule),
        court("云0127", "嵩明县人民法院", "Songming County People's Court", "云南省", .rule),
        court("云0128", "禄劝彝族苗族自治县人民法院", "Luquan Yi and Miao Autonomous County People's Court", "云南省", .rule),
        court("云0129", "寻甸回族彝族自治县人民法院", "Xundian Hui and Yi Autonomous County People's Court", "云南省", .rule),
        court("云0181", "安宁市人民法院", "Anning City People's Court", "云南省", .rule),
        court("云7101", "昆明铁路运输法院", "Kunming Railway Transport Court", "云南省", .uncertain),
    ]
}
