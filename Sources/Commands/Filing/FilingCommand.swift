import ArgumentParser

/// The command `dengwen filing …`.
struct FilingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filing",
        abstract: "File a case and follow it.",
        subcommands: [
            FilingSubmit.self, FilingList.self, FilingShow.self, FilingReceipt.self, FilingNotices.self,
            FilingCorrect.self, FilingDifferences.self, FilingRefile.self, FilingWithdraw.self, FilingInsist.self,
            FilingForward.self, FilingAppeal.self, FilingPay.self, FilingWaiver.self, FilingMediate.self,
            FilingBatch.self,
        ]
    )
}
