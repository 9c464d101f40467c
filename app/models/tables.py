"""All mapped classes, imported as one: whoever opens a database, or migrates one, needs the whole of them.

A module of them that is first imported by one thread while another asks its first question would leave the mapping half
made, and broken for as long as the process runs.
"""

import app.models.account
import app.models.audit
import app.models.bank
import app.models.content
import app.models.firm
import app.models.mail
import app.models.pipeline
import app.models.privacy
import app.models.request  # noqa: F401
