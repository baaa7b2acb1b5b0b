import Synchronization

/// People who come at a constant rate, whether or not those before them are served: an open loop.
///
/// A latency runs from the moment a person *meant* to begin. A server that stands still for a second makes everybody late
/// who came in that second, and all of it is counted (no coordinated omission).
package struct Arrivals: Sendable {
    /// How many come in a second.
    package let rate: Double
    package let seconds: Double
    /// A step that more than one in a hundred finds slower than this has failed and need not go on.
    package let limitMilliseconds: Double?
    /// More than so many inside at once are sent away and counted as errors: memory is bounded.
    package let mostInside: Int

    package init(rate: Double, seconds: Double, limitMilliseconds: Double? = nil, mostInside: Int = 4_000) {
        self.rate = rate
        self.seconds = seconds
        self.limitMilliseconds = limitMilliseconds
        self.mostInside = mostInside
    }

    private final class Book: Sendable {
        struct Entries {
            var latencies = Histogram()
            var errors = 0
            var firstError: String?
            var inside = 0
            var turnedAway = 0
            var late = 0
        }

        let entries = Mutex(Entries())
    }

    /// Lets them come; `journey` is told the number of the person.
    package func run(_ journey: @escaping @Sendable (Int) async throws -> Void) async -> Measured {
        let book = Book()
        let count = max(1, Int(rate * seconds))
        let clock = ContinuousClock()
        let begin = clock.now
        var came = 0
        await withDiscardingTaskGroup { group in
            for number in 0..<count {
                let meant = begin + .nanoseconds(Int64(Double(number) / rate * 1e9))
                if meant > clock.now { try? await clock.sleep(until: meant, tolerance: .zero) }
                guard goesOn(book, of: count) else { break }
                came += 1
                guard admitted(book) else { continue }
                group.addTask { await serve(number, meant, clock, book, journey) }
            }
        }
        let elapsed = begin.duration(to: clock.now)
        return book.entries.withLock { book in
            Measured(
                offered: rate,
                came: came,
                wanted: count,
                served: book.latencies.count,
                errors: book.errors + book.turnedAway,
                firstError: book.firstError,
                seconds: elapsed / .seconds(1),
                latencies: book.latencies
            )
        }
    }

    private func serve(
        _ number: Int,
        _ meant: ContinuousClock.Instant,
        _ clock: ContinuousClock,
        _ book: Book,
        _ journey: @Sendable (Int) async throws -> Void
    ) async {
        do {
            try await journey(number)
            let latency = meant.duration(to: clock.now)
            book.entries.withLock { book in
                book.latencies.record(latency)
                if let limitMilliseconds, latency > .milliseconds(limitMilliseconds) { book.late += 1 }
                book.inside -= 1
            }
        } catch {
            let words = "\(type(of: error)): \(error)"
            book.entries.withLock { book in
                book.errors += 1
                book.firstError = book.firstError ?? words
                book.inside -= 1
            }
        }
    }

    private func goesOn(_ book: Book, of count: Int) -> Bool {
        book.entries.withLock { book in
            guard limitMilliseconds != nil else { return true }
            return book.errors == 0 && book.turnedAway == 0 && book.late <= max(3, count / 50)
        }
    }

    private func admitted(_ book: Book) -> Bool {
        book.entries.withLock { book in
            guard book.inside < mostInside else {
                book.turnedAway += 1
                return false
            }
            book.inside += 1
            return true
        }
    }
}

/// What came of one measurement.
package struct Measured: Sendable {
    package let offered: Double
    package let came: Int
    package let wanted: Int
    package let served: Int
    package let errors: Int
    package let firstError: String?
    package let seconds: Double
    package let latencies: Histogram

    package init(
        offered: Double,
        came: Int,
        wanted: Int,
        served: Int,
        errors: Int,
        firstError: String?,
        seconds: Double,
        latencies: Histogram
    ) {
        self.offered = offered
        self.came = came
        self.wanted = wanted
        self.served = served
        self.errors = errors
        self.firstError = firstError
        self.seconds = seconds
        self.latencies = latencies
    }

    package var perSecond: Double { seconds > 0 ? Double(served) / seconds : 0 }
    package var p50: Double { latencies.milliseconds(atShare: 0.5) }
    package var p99: Double { latencies.milliseconds(atShare: 0.99) }
    package var most: Double { Double(latencies.most) / 1000 }

    /// Everybody who was to come came and was served within the limit, but for one in a hundred.
    package func holds(_ limitMilliseconds: Double) -> Bool {
        errors == 0 && came == wanted && served == wanted && p99 <= limitMilliseconds
    }
}
