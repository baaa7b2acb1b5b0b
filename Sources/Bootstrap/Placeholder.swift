import Configuration
import Hummingbird
import Logging
import Yams
