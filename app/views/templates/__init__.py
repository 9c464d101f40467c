"""Templates of requests and the texts of the mails: one page, two lists."""
