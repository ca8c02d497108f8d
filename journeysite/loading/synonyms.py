"""The words that writers use for lanes, persona sections and the parts of tables: the one table of synonyms.

English is complete; German, French, Spanish, Portuguese, Japanese, Korean and Russian have the common ones. All are
compared without case, accents, emoji, numbering and punctuation, and a word stands once, in whatever language.
"""

from __future__ import annotations

from collections.abc import Mapping

_LANES_EN: Mapping[str, str] = {
    "time": "time, time of day, clock time, when",
    "channel": "channel, channels",
    "personas": "persona, personas, actor, actors, who",
    "touchpoints": "touchpoint, touchpoints, touch points, contact points",
    "goal": "goal, goals, user goal, user goals, customer goal, customer goals, need, needs, user needs, customer "
    "needs, jobs to be done, job to be done, expectation, expectations, customer expectations, intent, want, wants",
    "actions": "action, actions, user action, user actions, customer action, customer actions, doing, does, do, step, "
    "steps, activity, activities, what they do, what users do, user activities, customer activities, behaviour, "
    "behavior, behaviours, behaviors, task, tasks",
    "thoughts": "thought, thoughts, what they think, what they say, thinking, thinks, user thinking, user thoughts, "
    "customer thoughts, says, quote, quotes, questions, inner monologue, think, say, saying, key question, key "
    "questions",
    "emotion": "emotion, emotions, emotion score, emotional score, sentiment score, what they feel, how they feel, "
    "feeling, feelings, mood, emotional state, feels, customer feelings, user emotions, emotional experience, feel",
    "gains": "gain, gains, delight, delights, positives, highlights, moments of delight",
    "pains": "pain point, pain points, pain, pains, friction, frictions, friction points, problem, problems, "
    "frustration, frustrations, barrier, barriers, current pain points, challenges, issues, unmet need, unmet needs, "
    "blocker, blockers",
    "opportunities": "opportunity, opportunities, idea, ideas, solution, solutions, improvement, improvements, how "
    "might we, recommendations, improvement opportunities, area for improvement, areas for improvement, opportunity "
    "for improvement, opportunities for improvement",
    "kpis": "kpi, kpis, metric, metrics, success criteria, success metrics, measure, measures, key metrics, success "
    "metric, success measures",
    "backstage": "backstage, backstage actions, system, systems, support, support processes, internal actions, behind "
    "the scenes, internal processes",
    "confidence": "confidence, basis",
    "evidence": "evidence, sources, source, research, data sources",
}

_LANES_ELSEWHERE: Mapping[str, str] = {
    "time": "Uhrzeit, Zeit, Tageszeit, wann, heure, quand, hora, horário, cuándo, quando, 時刻, 時間, 시간, 시각, "
    "время, когда",
    "channel": "Kanal, Kanäle, canal, canaux, canales, canais, チャネル, 채널, канал, каналы",
    "personas": "Wer, Akteure, acteurs, actores, atores, qui, quién, quem, ペルソナ, 페르소나, персона, персоны",
    "touchpoints": "Kontaktpunkt, Kontaktpunkte, Berührungspunkte, point de contact, points de contact, punto de "
    "contacto, puntos de contacto, ponto de contato, pontos de contato, ponto de contacto, pontos de contacto, "
    "タッチポイント, 接点, 顧客接点, 접점, 터치포인트, точка контакта, точки контакта, точки взаимодействия",
    "goal": "Ziel, Ziele, Bedürfnis, Bedürfnisse, Erwartung, Erwartungen, Kundenziel, Kundenziele, objectif, "
    "objectifs, besoin, besoins, attente, attentes, objetivo, objetivos, meta, metas, necesidad, necesidades, "
    "expectativa, expectativas, necessidade, necessidades, 目標, 目的, ニーズ, 期待, 목표, 니즈, 기대, цель, цели, "
    "потребность, потребности, ожидания, задача пользователя, will, veut, veulent, quiere, quer, хочет",
    "actions": "Aktion, Aktionen, Handlung, Handlungen, Aktivität, Aktivitäten, Kundenaktionen, Nutzeraktionen, "
    "Verhalten, activité, activités, actions de l'utilisateur, actions du client, comportement, comportements, "
    "acción, acciones, actividad, actividades, acciones del usuario, acciones del cliente, comportamiento, ação, "
    "ações, atividade, atividades, ações do usuário, ações do cliente, comportamento, 行動, アクション, 行為, "
    "顧客の行動, 행동, 활동, 고객 행동, 사용자 행동, действие, действия, действия клиента, действия пользователя, "
    "поведение, Aufgabe, Aufgaben, tut, tun, macht, tâche, tâches, fait, font, tarea, tareas, hace, hacen, tarefa, "
    "tarefas, faz, fazem, タスク, 과업, 할 일, задачи, делает",
    "thoughts": "Gedanke, Gedanken, denkt, Fragen, Zitat, Zitate, pensée, pensées, pense, citation, citations, "
    "pensamiento, pensamientos, piensa, preguntas, cita, citas, pensamento, pensamentos, pensa, perguntas, citação, "
    "citações, 思考, 考え, 考えていること, 頭の中, 心の声, 発言, 생각, 사고, 고객 생각, мысли, мысль, вопросы, "
    "цитаты, denken, sagt, Schlüsselfragen, offene Fragen, pensent, dit, questions clés, piensan, dice, preguntas "
    "clave, diz, perguntas-chave, 疑問, 핵심 질문, думает, говорит, ключевые вопросы",
    "emotion": "Gefühl, Gefühle, Emotionen, Stimmung, fühlt, émotion ressentie, ressenti, ressentis, sentiment, "
    "sentiments, humeur, emoción, emociones, sentimiento, sentimientos, siente, estado de ánimo, emoção, emoções, "
    "sentimento, sentimentos, sente, humor, 感情, 気持ち, 気分, 感情曲線, 감정, 기분, 느낌, эмоция, эмоции, чувства, "
    "настроение, fühlen, ressent, ressentent, sienten, sentem, чувствует",
    "gains": "Freude, Begeisterung, Begeisterungsmomente, positive Erlebnisse, points positifs, satisfactions, "
    "aspectos positivos, momentos positivos, ganhos, pontos positivos, beneficios, 嬉しい点, 良い点, ゲイン, 좋은 점, "
    "기쁨, радости, плюсы, выгоды",
    "pains": "Schmerzpunkt, Schmerzpunkte, Probleme, Hürden, Hindernisse, Schwierigkeiten, Reibungspunkte, Frust, "
    "point de douleur, points de douleur, points de friction, irritant, irritants, problèmes, freins, difficultés, "
    "obstacles, dolor, dolores, punto de dolor, puntos de dolor, fricción, fricciones, problema, problemas, "
    "frustración, frustraciones, dificultades, barreras, dor, dores, ponto de dor, pontos de dor, atrito, atritos, "
    "frustração, frustrações, dificuldades, barreiras, 課題, 不満, 悩み, 問題点, 困りごと, ペインポイント, ペイン, "
    "痛み, 고충, 불편, 불편사항, 문제점, 페인포인트, 페인 포인트, боль, боли, болевые точки, проблема, проблемы, "
    "барьеры, трудности, unerfüllte Bedürfnisse, besoins non satisfaits, blocages, points bloquants, necesidades no "
    "cubiertas, necesidades insatisfechas, bloqueos, obstáculos, necessidades não atendidas, bloqueios, 阻害要因, "
    "障壁, 未充足ニーズ, 미충족 니즈, 장애물, неудовлетворенные потребности, препятствия, блокеры",
    "opportunities": "Chance, Chancen, Verbesserung, Verbesserungen, Verbesserungspotenzial, Verbesserungspotenziale, "
    "Ideen, Idee, Lösung, Lösungen, Lösungsideen, Maßnahmen, opportunité, opportunités, amélioration, améliorations, "
    "pistes d'amélioration, idées, oportunidad, oportunidades, mejora, mejoras, ideas de mejora, solución, "
    "soluciones, oportunidade, melhoria, melhorias, ideias, soluções, 機会, 改善案, 改善点, 施策, アイデア, 打ち手, "
    "解決策, 기회, 개선, 개선점, 개선 기회, 아이디어, 해결책, возможность, возможности, идеи, решения, улучшения, "
    "Verbesserungsmöglichkeiten, axes d'amélioration, áreas de mejora, oportunidades de mejora, áreas de melhoria, "
    "oportunidades de melhoria, 改善の機会, зоны роста, точки роста",
    "kpis": "Kennzahl, Kennzahlen, Messgrößen, Metriken, Erfolgskriterien, indicateur, indicateurs, indicateurs clés, "
    "métrique, métriques, indicador, indicadores, métrica, métricas, 指標, 評価指標, メトリクス, 지표, 성과 지표, "
    "핵심 지표, показатели, метрики, Erfolgskennzahlen, Erfolgsmetriken, indicateurs de succès, métricas de éxito, "
    "métricas de sucesso, 成功指標, 성공 지표, метрики успеха, показатели успеха",
    "backstage": "hinter den Kulissen, interne Prozesse, Unterstützungsprozesse, systèmes, coulisses, en coulisses, "
    "processus internes, sistema, sistemas, procesos internos, procesos de soporte, processos internos, bastidores, "
    "processos de apoio, バックステージ, 社内プロセス, 裏側, 백스테이지, 내부 프로세스, внутренние процессы, за "
    "кулисами, система",
    "confidence": "Vertrauen in die Daten, niveau de confiance, confianza, confiança, 確信度, 신뢰도, достоверность",
    "evidence": "Beleg, Belege, Quelle, Quellen, preuve, preuves, evidencia, evidencias, fuente, fuentes, fonte, "
    "fontes, 根拠, 出典, エビデンス, 근거, 출처, источник, источники, доказательства",
}

_PERSONAS_EN: Mapping[str, str] = {
    "name": "name, full name",
    "role": "role, job, job title, occupation, profession",
    "summary": "summary",
    "quote": "quote",
    "segment": "segment",
    "demographics": "demographics, demographic, key facts, facts",
    "goals": "goal, goals, objectives, aims, what they want",
    "motivations": "motivation, motivations, drivers",
    "frustrations": "frustration, frustrations, pain point, pain points, pains, pain, challenges, problems, fears",
    "behaviours": "behaviour, behaviours, behavior, behaviors, habits, behaviour patterns, behavior patterns",
    "needs": "need, needs, user needs, expectations",
    "tools": "tools, tools and devices, technology, devices",
    "channels": "channel, channels, preferred channels, touchpoints",
    "traits": "traits, personality",
    "owner": "owner",
    "evidence": "evidence, sources, research",
}

_PERSONAS_ELSEWHERE: Mapping[str, str] = {
    "name": "nom, nombre, nome, 名前, 氏名, 이름, имя",
    "role": "Rolle, Beruf, métier, rol, profesión, ocupación, papel, profissão, ocupação, cargo, 役割, 職業, 職種, "
    "역할, 직업, роль, профессия, должность",
    "summary": "Zusammenfassung, résumé, resumen, resumo, 概要, 요약, кратко, описание",
    "quote": "Zitat, citation, cita, citação, frase, 一言, 発言, 인용, цитата",
    "segment": "segmento, Kundensegment, セグメント, 세그먼트, сегмент",
    "demographics": "Demografie, Demografische Daten, Steckbrief, démographie, données démographiques, datos "
    "demográficos, demografía, dados demográficos, 基本情報, 属性, 인구통계, 기본 정보, демография",
    "goals": "Ziel, Ziele, objectif, objectifs, buts, objetivo, objetivos, meta, metas, 目標, 目的, 목표, цель, цели",
    "motivations": "Motivationen, Beweggründe, Antrieb, motivación, motivaciones, motivação, motivações, 動機, "
    "モチベーション, 동기, мотивация",
    "frustrations": "Frust, Frustrationen, Probleme, Ängste, Schmerzpunkte, problèmes, freins, craintes, frustración, "
    "frustraciones, problemas, dolores, miedos, frustração, frustrações, dores, medos, dificuldades, 不満, 悩み, "
    "課題, 不安, 불만, 고충, 어려움, разочарования, боли, проблемы, страхи",
    "behaviours": "Verhalten, Verhaltensweisen, Gewohnheiten, comportement, comportements, habitudes, comportamiento, "
    "comportamientos, hábitos, comportamento, comportamentos, 行動, 習慣, 행동, 습관, поведение, привычки",
    "needs": "Bedürfnis, Bedürfnisse, Erwartungen, besoin, besoins, attentes, necesidad, necesidades, expectativas, "
    "necessidade, necessidades, ニーズ, 期待, 니즈, 기대, потребности, ожидания",
    "tools": "Werkzeuge, Geräte, Technik, outils, appareils, herramientas, dispositivos, tecnología, ferramentas, "
    "ツール, 利用ツール, 도구, 기기, инструменты, устройства",
    "channels": "Kanal, Kanäle, canal, canaux, canales, canais, チャネル, 채널, каналы",
    "traits": "Eigenschaften, Persönlichkeit, traits de caractère, personnalité, personalidad, rasgos, personalidade, "
    "características, 性格, 特徴, 성격, черты характера, личность",
    "owner": "verantwortlich, responsable, responsável, 担当, 담당, ответственный",
    "evidence": "Belege, Quellen, preuves, fuentes, evidencias, fontes, 根拠, 出典, 근거, 출처, источники",
}

LANE_WORDS: Mapping[str, str] = {key: f"{words}, {_LANES_ELSEWHERE[key]}" for key, words in _LANES_EN.items()}
"""Labels of lanes by their key."""

PERSONA_WORDS: Mapping[str, str] = {key: f"{words}, {_PERSONAS_ELSEWHERE[key]}" for key, words in _PERSONAS_EN.items()}
"""Labels and section headings of personas by their key."""

PERSONAS_ALSO: Mapping[str, str] = {
    "summary": "about, about me, about the persona, bio, biography, background, profile, Über, Biografie, "
    "Hintergrund, Profil, à propos, biographie, acerca de, biografía, perfil, sobre, biografia, プロフィール, 経歴, "
    "소개, 프로필, о себе, биография, профиль",
    "behaviours": "activities, Aktivitäten, activités, actividades, atividades, 活動, 활동",
}
"""Labels and headings that are taken for these where nothing else in the file is, and what they hold is short."""

FACT_WORDS = (
    "age, gender, location, city, country, education, family, marital status, children, household, income, salary, "
    "employer, company, industry, Alter, Geschlecht, Wohnort, Ausbildung, Familienstand, Kinder, Einkommen, "
    "Arbeitgeber, âge, sexe, ville, formation, famille, revenu, employeur, edad, género, ciudad, educación, hijos, "
    "ingresos, empresa, idade, gênero, cidade, escolaridade, filhos, renda, 年齢, 性別, 居住地, 学歴, 家族, 年収, "
    "나이, 성별, 거주지, 학력, 가족, возраст, пол, город, образование, семья, доход"
)
"""Facts about a person: labels beside one of these name facts, too."""

ENGLISH: Mapping[str, str] = {
    key: ", ".join(filter(None, (_LANES_EN.get(key), _PERSONAS_EN.get(key)))) for key in (*_LANES_EN, *_PERSONAS_EN)
}
"""The English words among them: a word that is nearly one of these is taken for a slip more readily."""

TABLE_WORDS: Mapping[str, str] = {
    "journey": "journey, journeys, Reise, Kundenreise, parcours, viaje, jornada, jornadas, ジャーニー, 旅程, 여정, "
    "путь",
    "stage": "stage, stages, phase, phases, journey stage, journey stages, journey phase, journey phases, lifecycle "
    "stage, Phasen, Etappe, Etappen, étape, étapes, etapa, etapas, fase, fases, 段階, ステージ, フェーズ, 단계, этап, "
    "этапы, стадия, стадии, фаза",
    "touchpoint": "touchpoint, touchpoints, touch point, touch points, contact point, contact points, step, steps, "
    "journey step, journey steps, moment, moments, interaction, interactions, event, events, scene, Schritt, "
    "Schritte, Kontaktpunkt, Kontaktpunkte, point de contact, points de contact, paso, pasos, punto de contacto, "
    "puntos de contacto, passo, passos, ponto de contato, pontos de contato, ponto de contacto, pontos de contacto, "
    "ステップ, タッチポイント, 場面, 접점, 터치포인트, 스텝, шаг, шаги, точка контакта, точки контакта",
    "number": "#, no, nr, number, order, 番号, 번호, №",
    "generic": "lane, lanes, dimension, aspect, aspects, element, elements, attribute, attributes, category, field, "
    "fields, item, items, topic, detail, details, description, descriptions, note, notes, text, content, contents, "
    "value, values, what, row, label, summary, comments, lane stage, aspekt, beschreibung, inhalt, kategorie, "
    "notizen, aspect étudié, contenu, aspecto, elemento, descripción, contenido, detalle, detalles, descrição, "
    "conteúdo, detalhes, 項目, 内容, 詳細, 説明, 항목, 내용, 설명, аспект, описание, содержание, подробности, "
    "дорожка, текст, Spur, Bahn, texte, couloir, texto, carril, raia, 区分, テキスト, レーン, 구분, 텍스트, 레인, "
    "Ebene, Zeile, Bereich, ligne, niveau, fila, nivel, linha, nível, 分類, 観点, 要素, 요소, 영역, уровень, "
    "строка, раздел",
}
"""What headers of tables say of their rows and columns: stages, touchpoints, numbers, or nothing in particular."""

DIVIDING_WORDS = (
    "frontstage, front stage, backstage, back stage, support, line of visibility, line of interaction, line of "
    "internal interaction, customer, experience, insights, Sichtbarkeitslinie, Interaktionslinie, ligne de visibilité, "
    "ligne d'interaction, línea de visibilidad, línea de interacción, linha de visibilidade, linha de interação, "
    "フロントステージ, 可視線, 프론트스테이지, 가시선, линия видимости, линия взаимодействия"
)
"""What rows without text say that part the lanes of a table."""

STORY_WORDS = (
    "persona, actor, scenario, use case, user flow, flow, Szenario, Anwendungsfall, scénario, cas d'usage, escenario, "
    "caso de uso, flujo, cenário, fluxo, ペルソナ, シナリオ, 페르소나, 시나리오, персона, сценарий"
)
"""What headings call stories that have stages of their own: `Scenario 2: …` begins another map."""

STAGE_NAMES = (
    "awareness, discovery, discover, interest, inspiration, consideration, research, exploration, comparison, "
    "evaluation, decision, purchase, acquisition, conversion, onboarding, activation, adoption, usage, use, service, "
    "support, retention, renewal, loyalty, advocacy, referral, "
    "Bewusstsein, Aufmerksamkeit, Kennenlernen, Interesse, Abwägung, Vergleich, Entscheidung, Kauf, Nutzung, Bindung, "
    "Loyalität, Empfehlung, "
    "prise de conscience, découverte, considération, comparaison, décision, achat, utilisation, fidélisation, "
    "fidélité, recommandation, "
    "conciencia, descubrimiento, descubrir, consideración, comparación, decisión, compra, uso, retención, "
    "fidelización, lealtad, recomendación, "
    "descoberta, consciência, consideração, comparação, decisão, utilização, retenção, fidelização, lealdade, "
    "recomendação, "
    "認知, 興味, 検討, 比較, 購入, 利用, 継続, 推奨, 인지, 관심, 고려, 비교, 구매, 사용, 유지, 추천, "
    "осведомленность, интерес, рассмотрение, сравнение, решение, покупка, использование, удержание, лояльность, "
    "рекомендация"
)
"""Names of stages that many journeys have: below a second heading they begin another map."""

ACTORS = (
    "user, users, customer, customers, client, clients, consumer, consumers, buyer, buyers, shopper, shoppers, "
    "visitor, visitors, guest, guests, patient, patients, Kunde, Nutzer, Nutzerin, utilisateur, utilisateurs, "
    "cliente, clientes, usuario, usuarios, usuário, usuários, utilizador, клиент, пользователь"
)
"""Who travels: “user” and “customer” in front of a label say whose it is."""

ACTORS_JOINED = (
    "Kunden, Nutzer, Anwender, 顧客, ユーザー, ユーザ, お客様, 利用者, 고객, 고객의, 사용자, 사용자의, 이용자"
)
"""The same where it may be written in one word with what follows."""

ACTORS_BEHIND = (
    "of the user, of the users, of the customer, of the customers, des Kunden, der Kunden, des Nutzers, der Nutzer, "
    "client, du client, des clients, utilisateur, de l'utilisateur, des utilisateurs, de l'usager, des usagers, del "
    "cliente, de los clientes, del usuario, de los usuarios, do cliente, dos clientes, do usuário, dos usuários, do "
    "utilizador, dos utilizadores, клиента, клиентов, пользователя, пользователей"
)
"""The same behind a label."""

QUESTION_WORDS = "what, how, was, wie, ce que, ce qu, qué, cómo, o que, como, что, как"
"""What a label may ask with: “What they feel”, “Was der Kunde denkt”."""

SMALL_WORDS = (
    "the, they, he, she, we, you, i, it, people, is, are, am, re, s, m, der, die, das, sie, er, ich, wir, le, la, "
    "les, l, il, ils, elle, elles, on, el, los, las, o, os, a, as, ele, ela, eles, elas, он, она, они"
)
"""What may stand in such a question beside what is asked for."""

LENGTH_WORDS = (
    "Sekunde, Sekunden, Minute, Minuten, Stunde, Stunden, Tag, Tage, Tagen, Woche, Wochen, Monat, Monate, Monaten, "
    "Jahr, Jahre, Jahren, Uhr, Kilometer, Meter, Liter, Prozent, Million, Millionen, Hours, Days, Weeks, Months, "
    "Years, Minutes, Seconds, Miles, Percent, GHz, MHz, Gbit, Mbit, GB, MB, TB, 秒, 分, 時間, 日, 週間, か月, ヶ月, "
    "年, 초, 분, 시간, 일, 주, 개월, 년, 만, 万, 億"
)
"""Words behind a number that measure: `1.5 Stunden` is no heading 1.5."""

JOINING_WORDS = (
    "of, in, on, at, to, for, with, by, from, via, after, before, and, or, von, vom, im, mit, nach, vor, und, de, du, "
    "des, del, do, da, et, y, e, и, の, 後, 以降, 이후, 이전, 전, 후, 중, 및, 에서, 까지, 부터"
)
"""Words that join a name to the number before it, also in capitals: `STEP 2 OF THE FORM` is no second step."""
