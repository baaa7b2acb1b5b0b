print("dengwen")
