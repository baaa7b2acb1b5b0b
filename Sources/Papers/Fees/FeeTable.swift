import Law

/// The calculation of a fee, slice by slice, down to the amount to be paid.
struct FeeTable {
    let calculation: FeeCalculation
    let total: Money
    let language: Language

    var table: PaperTable {
        var rows = calculation.steps.map { step in
            [slice(step), rate(step), amount(step.amount)]
        }
        if calculation.steps.count > 1 {
            rows.append([said("各段相加", "Sum of the slices"), "", amount(calculation.wholeTotal)])
        }
        if let halving = calculation.halving {
            let reason = "\(said("减半交纳：", "Halved: "))\(halving.name.in(language))"
            rows.append([reason, "÷ 2", amount(calculation.exactTotal)])
        }
        rows.append([said("应当交纳", "To be paid"), rounding, total.formatted])
        return PaperTable(
            columns: [
                .init(
                    calculation.basis == .property
                        ? said("标的额分段（元）", "Slice of the claim (yuan)") : said("收费项目", "What is charged"),
                    share: 50
                ),
                .init(said("费率", "Rate"), share: 26, alignment: .centred),
                .init(said("金额（元）", "Amount (yuan)"), share: 24, alignment: .trailing),
            ],
            rows: rows,
            endsInTotal: true
        )
    }

    private func said(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    /// With at least two decimals, so that the figures stand in line.
    private func amount(_ exact: ExactAmount) -> String {
        let text = exact.formatted
        guard let point = text.lastIndex(of: ".") else { return text + ".00" }
        return text.distance(from: point, to: text.endIndex) == 2 ? text + "0" : text
    }

    /// In per cent, as the Measures state it: 25 thousandths are "2.5%".
    private func rate(_ step: FeeStep) -> String {
        guard let permille = step.permille else { return step.rate.in(language) }
        return permille % 10 == 0 ? "\(permille / 10)%" : "\(permille / 10).\(permille % 10)%"
    }

    private var rounding: String {
        calculation.exactTotal == ExactAmount(total) ? "" : said("取整", "rounded")
    }

    private func slice(_ step: FeeStep) -> String {
        guard step.permille != nil else {
            guard calculation.basis == .property else { return said("每件案件", "for the case") }
            return said("不超过10,000的部分", "up to 10,000")
        }
        return said(
            "超过\(step.from.shortened)至\(step.to.shortened)的部分",
            "above \(step.from.shortened) to \(step.to.shortened)"
        )
    }
}
