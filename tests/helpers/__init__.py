"""What tests of several rooms share: small scenarios, hands, clocks."""
