"""The words by which practice rules know stages, departments and what a text is about."""

from __future__ import annotations

from journeysite.loading.labels import normal


def _table(words: str) -> frozenset[str]:
    return frozenset(normal(word) for word in words.split(","))


PURCHASES = _table(
    # English
    "decision, decide, deciding, purchase, purchasing, purchase decision, buy, buying, checkout, check out, "
    "order, ordering, placing the order, booking, book, reservation, payment, pay, paying, conversion, convert, "
    "transaction, sign up, signing up, subscribe, contract, signing, "
    # German, French, Spanish, Portuguese
    "Entscheidung, Kauf, Kaufen, Kaufentscheidung, Bestellung, Bestellen, Bezahlung, Bezahlen, Buchung, Vertrag, "
    "Abschluss, décision, achat, acheter, commande, commander, paiement, réservation, souscription, "
    "decisión, compra, comprar, pedido, pago, reserva, contratación, decisão, pagamento, encomenda"
)
"""Stages of buying."""

DEPARTMENTS = _table(
    # English
    "marketing, marketing department, sales, sales department, sales team, customer service, customer care, "
    "customer support, customer success, call centre, call center, contact centre, contact center, service desk, "
    "logistics, fulfilment, fulfillment, warehouse, operations, finance, accounting, accounts receivable, legal, "
    "compliance, IT, IT department, engineering, product management, human resources, HR, procurement, "
    "public relations, back office, front office, e-commerce, quality assurance, "
    # German, French, Spanish, Portuguese
    "Vertrieb, Verkauf, Kundenservice, Kundendienst, Logistik, Buchhaltung, Rechtsabteilung, Personalabteilung, "
    "service client, ventes, logistique, comptabilité, juridique, ressources humaines, "
    "ventas, atención al cliente, logística, contabilidad, recursos humanos, vendas, atendimento ao cliente"
)
"""What departments are called."""

COMMON = _table(
    # English
    "about, after, again, also, always, another, because, been, before, being, between, both, could, does, "
    "down, each, even, every, find, first, from, gets, give, goes, have, here, into, just, keep, know, last, "
    "less, like, long, look, made, make, many, more, most, much, must, need, never, next, nobody, none, "
    "nothing, often, once, only, other, over, people, same, says, shows, some, something, still, such, take, "
    "takes, than, that, their, them, then, there, these, they, thing, things, this, those, time, times, until, "
    "very, want, wants, were, what, when, where, whether, which, while, will, with, without, would, your, "
    # German, French, Spanish and Portuguese
    "aber, alle, alles, auch, beim, dass, dann, dies, diese, doch, durch, eine, einem, einen, einer, eines, "
    "erst, haben, hier, immer, jede, jeder, kann, kein, keine, mehr, nach, nicht, noch, nichts, oder, ohne, "
    "sehr, sein, seine, sich, sind, sondern, viel, wenn, werden, wird, wieder, wurde, zwischen, "
    "aussi, autre, avant, avec, avoir, cette, chaque, comme, dans, deux, elle, encore, entre, leur, mais, "
    "même, nous, plus, pour, sans, sont, tout, très, vous, "
    "antes, cada, como, cuando, desde, donde, ella, ellos, esta, este, hasta, mientras, mucho, muito, nada, "
    "otro, para, pero, porque, quando, siempre, sobre, solo, también, tiene, todo, todos"
)
"""Words of four letters and more that do not say what a text is about."""
