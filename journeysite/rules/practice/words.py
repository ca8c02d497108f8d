"""The words by which practice rules know stages and departments."""

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
