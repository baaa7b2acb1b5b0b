import ArgumentParser
import Interchange

/// The command `dengwen figures`.
struct FiguresCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures",
        abstract: "How a court takes cases in, as everybody may read it.",
        discussion: "Example: dengwen figures --court 京0105 --quarter 2026-Q3"
    )

    @Option(name: .long, help: "The court's code, as 京0105.")
    var court: String

    @Option(name: .long, help: "A quarter that is over, as 2026-Q3; the last one, if missing.")
    var quarter: String?

    @OptionGroup var options: ServerOptions

    func run() async throws {
        try await answering(json: options.json) {
            let asked = quarter.map { "?quarter=\(CourtClient.segment($0))" } ?? ""
            let place = "/courts/\(CourtClient.segment(court))/figures\(asked)"
            let answer = try await options.client().get(place)
            guard !options.json else { return Printing.answer(answer.text) }
            let model = try answer.decoded(as: PublishedFiguresModel.self)
            Printing.word("\(model.courtName), \(model.from) to \(model.to)")
            Printing.table([["registered in the year", "", "", "\(model.registered)"]])
            Printing.table(
                model.figures.map { figure in
                    let count = figure.count.map { "\($0)" } ?? figure.unpublished ?? ""
                    return [figure.kind, figure.ground ?? "", figure.article ?? "", count]
                }
            )
        }
    }
}
