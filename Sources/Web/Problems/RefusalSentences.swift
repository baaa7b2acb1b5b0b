package import Law
package import Registry

/// What is said of each refusal: a status for programs, a title, and a sentence that says what to do.
package enum RefusalSentences {
    package struct Words: Hashable, Sendable {
        package let status: Int
        package let title: Bilingual
        package let sentence: Bilingual

        init(_ status: Int, _ chinese: String, _ english: String, chinese long: String, english longEnglish: String) {
            self.status = status
            title = Bilingual(chinese: chinese, english: english)
            sentence = Bilingual(chinese: long, english: longEnglish)
        }
    }

    package static func words(for refusal: Refusal) -> Words {
        switch refusal.code {
        case .notFound, .notAllowed, .notInThisStage, .notAtThisTime, .changedMeanwhile, .decidedMeanwhile,
            .claimedByAnother:
            standing(refusal)
        case .incomplete, .invalid, .unknownCourt, .unknownForm, .causeMissing, .unknownCause, .numberNotIssuable,
            .onceKeyReused:
            filing(refusal)
        case .tooManyDrafts, .tooManyViews, .tooManyDocuments, .filingTooLarge, .documentTooLarge, .documentRefused,
            .documentMissing, .insufficientStorage:
            documents(refusal)
        case .signInFailed, .tooManyAttempts, .contactMissing, .contactTaken, .contactNotReachable, .passwordTooWeak,
            .nameMissing, .consentMissing, .identityNotConfirmed:
            account(refusal)
        case .platformUnknown, .consentUnknown, .scopeMissing, .tooManyConsents, .addressNotUnderstood,
            .assistantUnknown, .tooManyAssistants, .onlyThePersonSigns:
            platform(refusal)
        case .tableEmpty, .tableTooLong, .unknownColumn, .tooManyBatches, .nothingReady, .batchUnderWay:
            batch(refusal)
        case .codeWrong, .codeExpired, .signatureNameDiffers, .signatureMissing: signing(refusal)
        case .returnedMeanwhile, .correctedMeanwhile, .correctionPeriodRuns, .noticeNotServed, .noticeServedAlready,
            .serviceDayImpossible, .defectsMissing, .unknownDefect, .correctionDaysOutOfRange, .reasonMissing, .tooLong:
            correction(refusal)
        case .refusedMeanwhile, .withdrawnMeanwhile, .redirectedMeanwhile, .insistedAlready, .askedAlready,
            .factsMissing, .directionMissing,
            .groundMissing, .caseMissing, .outcomeMissing, .procedureMissing, .procedureNotOpen:
            decision(refusal)
        case .matterOpen, .paymentAwaited, .volumeNotReady, .acknowledgedAlready, .titleMissing, .dayNotUnderstood,
            .notOfTheDesk, .caseNotClosed, .shelfMarkMissing:
            handOver(refusal)
        case .nothingOwed, .nothingToRefund, .waiverPending, .feePeriodRuns, .reliefUndecided, .paymentNotOffered,
            .callbackNotTrusted, .reliefMissing, .groundDoesNotFit, .reductionOutOfRange, .dayNotToCome,
            .receiptNumberMissing,
            .voucherMissing:
            fee(refusal)
        case .contactNotTheirs:
            Words(
                422,
                "不是本人的账号",
                "Not their account",
                chinese: "没有用这个联系方式、姓名和身份证号码确认过的账号。请核对，或者留空，由本院建立记录。",
                english:
                    "No account with this contact has that name and number. Check it, or leave it empty: the court opens a record."
            )
        case .partyMissing, .servedAlready: defendant(refusal)
        case .mediationAskedAlready, .mediationAgreedAlready, .mediationOver, .mediationUnderWay, .mediatorAtWork,
            .notAMediator, .extendedAlready:
            mediation(refusal)
        case .tooBusy: busy
        case .outcomeUnknown: unknown
        }
    }

    private static var busy: Words {
        Words(
            503,
            "办理的人太多",
            "Too many people at once",
            chinese: "现在同时办理的人太多，这一步没有开始，已保存的内容都在。请过几秒钟再试一次。",
            english:
                "Too many people are here at this moment. This step was not begun, and what you saved is kept. Try again in a few seconds."
        )
    }

    private static var unknown: Words {
        Words(
            503,
            "不能确定是否已经保存",
            "Not known whether it was saved",
            chinese: "保存时系统内部的连接中断，不能确定这一步是否已经完成。请先刷新页面查看现在的状态；没有完成的，再做一次。",
            english: """
                A connection inside the system broke while this was being saved, and it is not known whether it was. Load the \
                page again to see where things stand; if it was not done, do it again.
                """
        )
    }

    private static func standing(_ refusal: Refusal) -> Words {
        switch refusal.code {
        case .notFound:
            Words(
                404,
                "没有找到",
                "Not found",
                chinese: "没有这个页面或材料。请检查网址，或从“我的立案”进入。",
                english: "There is nothing here. Check the address, or go there from “My filings”."
            )
        case .notAllowed:
            Words(
                403,
                "您不能办理",
                "Not yours to do",
                chinese: "您的身份不能办理这一步。请交由有权限的人办理。",
                english: "This step is not yours to take. Leave it to someone whose office it is."
            )
        case .notInThisStage:
            Words(
                409,
                "现在的阶段不能办理",
                "Not in this stage",
                chinese: "立案已进入别的阶段，不能再做这一步。请刷新页面查看现在的状态。",
                english:
                    "The filing has moved on and this can no longer be done. Load the page again to see where it stands."
            )
        case .notAtThisTime:
            Words(
                409,
                "现在的时间不能办理",
                "Not at this time",
                chinese: "期限未到或已过，现在不能做这一步。请在立案页面查看期限。",
                english: "The period for this has not begun or is over. See the dates on the filing's page."
            )
        case .changedMeanwhile:
            Words(
                409,
                "内容已有变动",
                "Changed meanwhile",
                chinese: "在您查看之后内容有了变动。请重新打开，看过新的内容再办理。",
                english: "It has changed since you looked. Open it again, read what is new, then decide."
            )
        case .decidedMeanwhile: decided(refusal)
        default: claimed(refusal)
        }
    }

    private static func decided(_ refusal: Refusal) -> Words {
        let (by, at) = (refusal.facts["by"] ?? "", refusal.moment("at"))
        let number = refusal.facts["number"] ?? ""
        return Words(
            409,
            "已有人办理",
            "Already decided",
            chinese: "\(by)已于\(at.chinese)登记立案，案号\(number)。不用再办理。",
            english: "\(by) registered it on \(at.english) as \(number). There is nothing left to do."
        )
    }

    private static func claimed(_ refusal: Refusal) -> Words {
        let (by, until) = (refusal.facts["by"] ?? "", refusal.moment("until"))
        return Words(
            409,
            "别人正在办理",
            "On another desk",
            chinese: "\(by)正在审查，到\(until.chinese)为止。请到时再试，或与其联系。",
            english: "\(by) is working on it until \(until.english). Try again then, or speak with them."
        )
    }
}

extension Refusal {
    /// A fact that is an instant, as people write it; as it is, if it is not.
    func moment(_ name: String) -> Bilingual {
        let text = facts[name] ?? ""
        guard let time = Instant(rfc3339: text)?.courtTime else { return Bilingual(both: text) }
        return Bilingual(chinese: time.written(in: .chinese), english: time.written(in: .english))
    }
}
