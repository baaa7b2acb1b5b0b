/// How a loan is told: invented, in the words of pleadings.
struct GrownStory: Sendable {
    let place: String
    let grounds: String
    let story: String

    /// By the path of the answer.
    var answers: [(String, String)] {
        [("contractPlace", place), ("contractGrounds", grounds), ("story", story)]
    }

    static let all = [
        GrownStory(
            place: "北京市朝阳区",
            grounds: "借条约定借款期限一年，到期一次还清。",
            story: "2025年3月10日，被告因经营周转向原告借款，写下借条，原告当天从银行转账给被告。\n到期后原告多次催要，被告至今没有还。"
        ),
        GrownStory(
            place: "北京市海淀区",
            grounds: "借款合同第三条约定借款期限一年，逾期应当立即归还全部本金。",
            story: "原被告系多年同事。2025年3月，被告称购房首付不足，向原告提出借款，双方签订书面合同，原告通过手机银行转账交付。"
                + "到期后被告以房屋尚未过户为由拖延，先后三次承诺还款日期，均未兑现，并于今年五月起不再接听原告电话。"
        ),
        GrownStory(
            place: "河北省廊坊市",
            grounds: "微信聊天记录中被告确认借款金额和还款日期。",
            story: "被告从事农产品收购，收购季节资金紧张，通过微信向原告借款，并发来手写借条照片。原告按其指定账户转账。"
                + "收购季结束后，被告称货款未收回，请求延期。原告同意延期一个月，被告届期仍未归还。"
        ),
        GrownStory(
            place: "北京市通州区",
            grounds: "借条载明到期不还的，承担由此产生的一切费用。",
            story: "2025年3月10日，经邻居介绍，被告因孩子上学向原告借款，当场出具借条，并按手印。原告次日在银行柜台转账。"
                + "被告到期后搬离原住址，原告经社区协助才取得联系，被告承认欠款，但以没有收入为由拒绝还款。"
        ),
        GrownStory(
            place: "天津市武清区",
            grounds: "双方签订的还款协议约定一次性归还。",
            story: "被告承包装修工程，因垫付材料款向原告借款。工程已于去年年底竣工验收，被告收到工程款后未按约定归还，"
                + "而是用于其他项目。原告委托朋友上门催要，被告出具还款计划，此后仍分文未付。"
        ),
        GrownStory(
            place: "北京市丰台区",
            grounds: "借条约定借款用于购买货车，卖车款优先还款。",
            story: "被告购买货车从事运输，向原告借款支付车款。车辆登记在被告名下，运营半年后被告将车辆转让，未告知原告。"
                + "原告得知后要求还款，被告先称款项已用于治病，后又否认借款，原告为维护自身合法权益，特诉至贵院。"
        ),
    ]
}
