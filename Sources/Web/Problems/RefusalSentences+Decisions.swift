import Law
import Registry

extension RefusalSentences {
    /// What stands in the way of a decision or a remedy.
    static func decision(_ refusal: Refusal) -> Words {
        let (by, at) = (refusal.facts["by"] ?? "", refusal.moment("at"))
        switch refusal.code {
        case .refusedMeanwhile:
            return Words(
                409,
                "已裁定不予受理",
                "Refused meanwhile",
                chinese: "\(by)已于\(at.chinese)签署不予受理裁定。不用再办理。",
                english: "\(by) signed a ruling of refusal on \(at.english). There is nothing left to do."
            )
        case .redirectedMeanwhile:
            return Words(
                409,
                "已经告知去向",
                "Redirected meanwhile",
                chinese: "\(by)已于\(at.chinese)发出告知书，说明应当向哪里提出。当事人坚持起诉的，才可以裁定不予受理。",
                english: """
                    \(by) sent a letter on \(at.english) that says where to go. Only if the person insists can the filing be \
                    refused.
                    """
            )
        case .procedureNotOpen:
            return Words(
                422,
                "不适用小额诉讼程序",
                "No small claim",
                chinese: "小额诉讼程序只适用于给付金钱的案件，不适用于离婚等人身关系案件和财产确权案件。请选择简易程序或者普通程序。",
                english: """
                    Small claims are for money; divorces, other matters of personal status and disputes over title are not. Choose \
                    summary or ordinary procedure.
                    """
            )
        case .withdrawnMeanwhile:
            return Words(
                409,
                "当事人已经撤回",
                "Withdrawn meanwhile",
                chinese: "当事人已于\(at.chinese)撤回这件申请。不用再办理。",
                english: "The person took the filing back on \(at.english). There is nothing left to do."
            )
        case .insistedAlready:
            return Words(
                409,
                "您已经表示坚持",
                "You have insisted already",
                chinese: "法院已经收到您坚持起诉的表示，会作出裁定。不用再提交。",
                english: "The court knows that you insist and will rule. There is no need to say it again."
            )
        case .askedAlready:
            return Words(
                409,
                "已经提出过",
                "Asked already",
                chinese: "同样的请求已经提出，正在等待答复。不用再提交。",
                english: "The same was asked before and waits for an answer. There is no need to ask again."
            )
        default: return missing(refusal)
        }
    }

    private static func missing(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .factsMissing:
            return Words(
                422,
                "请写明事实和理由",
                "Facts and reasons are needed",
                chinese: "请写明事实和理由：没有理由的决定和请求不能提出。",
                english: "State facts and reasons: nothing is decided or asked without them."
            )
        case .directionMissing:
            return Words(
                422,
                "请写明去哪里办理",
                "Say where to go",
                chinese: "请写明当事人应当到哪个机关或者法院去，怎样联系。",
                english: "Name the organ or court to which the person should go, and how to reach it."
            )
        case .groundMissing:
            return Words(
                422,
                "请选择不予受理的理由",
                "Choose the ground",
                chinese: "请选择一项法定理由。没有法定理由的，不能裁定不予受理。",
                english: "Choose one of the grounds of the law. Without one nothing can be refused."
            )
        case .caseMissing:
            return Words(
                422,
                "请选择情形",
                "Choose the case",
                chinese: "请选择民事诉讼法第一百二十七条规定的一种情形。",
                english: "Choose one of the seven cases of Civil Procedure Law, art. 127."
            )
        case .outcomeMissing:
            return Words(
                422,
                "请选择是否准许",
                "Granted or not",
                chinese: "请选择准许或者不准许。",
                english: "Choose whether it is granted."
            )
        default:
            return Words(
                422,
                "请选择程序",
                "Choose the procedure",
                chinese: "请选择适用的程序。",
                english: "Choose the procedure that applies."
            )
        }
    }
}
