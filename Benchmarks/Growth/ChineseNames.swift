/// Names as they are in China: a few surnames are borne by a third of everybody, some by hardly anyone.
///
/// The people are invented; that somebody bears such a name is chance.
package enum ChineseNames {
    /// The common ones, about as often as they are borne; then rare and double ones.
    private static let surnames: [(text: String, weight: Int)] = [
        ("王", 72), ("李", 71), ("张", 67), ("刘", 54), ("陈", 46), ("杨", 31), ("黄", 22), ("赵", 22), ("吴", 20), ("周", 20),
        ("徐", 15), ("孙", 15), ("马", 13), ("朱", 13), ("胡", 12), ("郭", 12), ("何", 11), ("林", 11), ("罗", 9), ("郑", 9),
        ("梁", 8), ("谢", 8), ("宋", 7), ("唐", 7), ("许", 6), ("韩", 6), ("冯", 6), ("邓", 6), ("曹", 5), ("彭", 5),
        ("萧", 4), ("田", 4), ("董", 4), ("潘", 4), ("袁", 4), ("蔡", 4), ("蒋", 4), ("余", 4), ("杜", 4), ("叶", 4),
        ("欧阳", 1), ("司马", 1), ("诸葛", 1), ("上官", 1), ("买买提", 1), ("艾则孜", 1), ("仝", 1), ("逄", 1), ("䶮", 1), ("𬱖", 1),
    ]
    private static let given = Array(
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力建国华玲红玉萍鑫鹏飞宇浩然子轩梓涵一诺欣怡晨曦俊雨泽博思远志远嘉懿煜城"
            + "明哲立诚越彬炎绍辉天磊弘文烨霖苑杰雪松若兰晓岚长河小满跃翔溪词诗宁望山素贞德全守义淑珍金凤银花春生秋菊冬梅"
    )
    private static let places = ["北京", "朝阳", "海淀", "华北", "京津", "通州", "望京", "中关村", "永定", "燕山"]
    private static let trades = ["建筑工程", "商贸", "物流", "餐饮管理", "科技", "置业", "汽车销售", "教育咨询", "装饰设计", "农产品"]
    private static let total = surnames.reduce(0) { $0 + $1.weight }

    package static func person(_ generator: inout SeededGenerator) -> String {
        var place = Int.random(in: 0..<total, using: &generator)
        var name = ""
        for surname in surnames {
            if place < surname.weight {
                name = surname.text
                break
            }
            place -= surname.weight
        }
        // Three characters are the rule, two are not rare.
        for _ in 0..<(generator.chance(78) ? 2 : 1) { name.append(given[pick(given.count, &generator)]) }
        return name
    }

    package static func company(_ generator: inout SeededGenerator) -> String {
        let name = String([given[pick(given.count, &generator)], given[pick(given.count, &generator)]])
        return places[pick(places.count, &generator)] + name + trades[pick(trades.count, &generator)] + "有限公司"
    }

    private static func pick(_ count: Int, _ generator: inout SeededGenerator) -> Int {
        Int.random(in: 0..<count, using: &generator)
    }
}
