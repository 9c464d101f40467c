"""Run by another Python, with django-post_office: reads what to send, prints the seconds from queueing to the end."""

import json
import sys
import time

import django  # type: ignore[import-not-found]
from django.conf import settings  # type: ignore[import-not-found]

given = json.load(sys.stdin)
settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "post_office"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": f"{sys.argv[1]}/queue.db",
            "OPTIONS": {
                "timeout": 30,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
            },
        }
    },
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    USE_TZ=True,
    SECRET_KEY="measured",
    EMAIL_HOST=given["host"],
    EMAIL_PORT=given["port"],
    EMAIL_HOST_USER=given["user"],
    EMAIL_HOST_PASSWORD=given["password"],
    EMAIL_USE_TLS=True,
    LOGGING_CONFIG=None,
)
django.setup()

from django.core.management import call_command  # type: ignore[import-not-found]  # noqa: E402
from post_office import mail  # type: ignore[import-not-found]  # noqa: E402
from post_office.models import STATUS, Email, EmailTemplate  # type: ignore[import-not-found]  # noqa: E402

call_command("migrate", verbosity=0)
template = EmailTemplate.objects.create(
    name="reminder",
    subject=given["subject"],
    content=given["text"].replace("Client 1", "{{ name }}"),
    html_content=given["html"].replace("Client 1", "{{ name }}"),
)
begun = time.perf_counter()
for number in range(1, given["count"] + 1):
    mail.send(
        f"client{number}@bench.test",
        given["user"],
        template=template,
        context={"name": f"Client {number}"},
        render_on_delivery=True,
    )
mail.send_queued_mail_until_done()
took = time.perf_counter() - begun
sent = Email.objects.filter(status=STATUS.sent).count()
assert sent == given["count"], sent
print(took)
